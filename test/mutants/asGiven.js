const Sequencer = require('@jest/test-sequencer').default;

/** The test files in the order in which the command line names them. */
module.exports = class extends Sequencer {
	constructor(options) {
		super(options);
		this.given = options.globalConfig.testPathPatterns.patterns;
	}

	sort(tests) {
		if (this.given.length === 0) return super.sort(tests);
		const place = ({ path }) => this.given.indexOf(path);
		return [...tests].sort((one, other) => place(one) - place(other));
	}
};
