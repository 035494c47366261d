// Jest loads a reporter as it is, without the transforms of its tests.
module.exports = require('tsx/cjs/api').require('./reporter.ts', __filename);
