export type { Answer } from '../../sandbox/sandboxApi';
export { SandboxClient } from '../../sandbox/sandboxClient';

export const makeCall = (destination: string, source = '+12025550190') => ({
	action: 'makeCall',
	params: { source, destination },
});

export const say = (text: string, more: object = {}) => ({
	action: 'say',
	params: { text, voiceProfile: 'en-GB-Emma', ...more },
});

export const capture = (more: object = {}) => ({
	action: 'sayAndCapture',
	params: { promptMessage: 'x'.repeat(15), voiceProfile: 'en-GB-Emma', ...more },
});

export const voiceMessage = (destination = '+442079460999') => [
	makeCall(destination),
	say('Good morning.'),
	{ action: 'hangup' },
];
