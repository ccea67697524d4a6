const scriptNeeded = new Set(['az', 'bs', 'pa', 'sr', 'uz', 'yue', 'zh']);
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const longest = 10;

/**
 * A locale in the form clients expect, `en_US`, and with its script where a language is written in several,
 * `zh_Hans_CN`; undefined when CLDR does not know it.
 */
export function canonicalLocale(text: unknown): string | undefined {
  const given = typeof text === 'string' ? text.trim() : '';
  if (!/^[a-z]{2,3}(_[a-z]{4})?(_[a-z]{2}|_\d{3})?$/i.test(given)) return undefined;
  const locale = new Intl.Locale(given.replaceAll('_', '-'));
  const known = Intl.DateTimeFormat.supportedLocalesOf(locale.language).length > 0;
  if (!known || (locale.region !== undefined && regionNames.of(locale.region) === undefined)) return undefined;
  const script = scriptNeeded.has(locale.language) && locale.region ? locale.maximize().script : locale.script;
  const canonical = [locale.language, script, locale.region].filter(Boolean).join('_');
  return canonical.length <= longest ? canonical : undefined;
}
