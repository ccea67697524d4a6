import Module, { createRequire } from 'node:module';
import JestRuntime from 'jest-runtime';
import './typescript-names.mjs';

/** Loads modules as Node does, once per worker: packages, the application and what supports the tests serve every file. */
export default class WorkerRuntime extends JestRuntime {
  static #transformer;
  static #sourceMaps = new Map();

  static {
    Module._extensions['.ts'] = (module, file) => {
      const { code, sourceMapPath } = this.#transformer.transform(file, {});
      if (sourceMapPath) this.#sourceMaps.set(file, sourceMapPath);
      module._compile(code, file, 'commonjs');
    };
  }

  constructor(config, environment, resolver, transformer, cache, coverage, testFile, globalConfig) {
    super(config, environment, resolver, transformer, cache, coverage, testFile, globalConfig);
    WorkerRuntime.#transformer = transformer;
    globalThis.jest = this.requireModuleOrMock(testFile, '@jest/globals').jest;
  }

  /** What a test file begins with is loaded anew for each: its setup, itself, and the part of Jest that runs its tests. */
  requireModule(from, name) {
    const require = createRequire(from);
    if (name !== undefined) return require(name);
    const module = require(from);
    delete require.cache[from];
    return module;
  }

  requireInternalModule(from, name) {
    return this.requireModule(from, name);
  }

  getSourceMaps() {
    return WorkerRuntime.#sourceMaps;
  }
}
