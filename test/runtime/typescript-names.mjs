import Module from 'node:module';

// Imports name files as they are called once they are built. Here './x.js' means './x.ts'.
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  try {
    return resolve.call(this, request, ...rest);
  } catch (error) {
    if (/^\.{1,2}\/.*\.js$/.test(request)) return resolve.call(this, request.replace(/\.js$/, '.ts'), ...rest);
    throw error;
  }
};
