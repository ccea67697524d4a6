const explained = ['InvalidSetting', 'StartRefused', 'DatabaseNotStarted', 'DataDirectoryInUse'];

/** Starts something; when that fails for a reason that the user can mend, a sentence says so, without a stack. */
export async function runOrExplain(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const mendable = error instanceof Error && explained.includes(error.name);
    console.error(mendable ? `Troupe did not start.\n${error.message}` : error);
    process.exit(1);
  }
}
