export type { Answer } from '../../sandbox/sandboxApi';
export { SandboxClient } from '../../sandbox/sandboxClient';

export function makeCall(destination: string, source = '+12025550190') {
	return {
		action: 'makeCall',
		params: { source, destination },
	};
}

export function say(text: string, more: object = {}) {
	return {
		action: 'say',
		params: { text, voiceProfile: 'en-GB-Emma', ...more },
	};
}

export function capture(more: object = {}) {
	return {
		action: 'sayAndCapture',
		params: { promptMessage: 'x'.repeat(15), voiceProfile: 'en-GB-Emma', ...more },
	};
}

export function voiceMessage(destination = '+442079460999') {
	return [makeCall(destination), say('Good morning.'), { action: 'hangup' }];
}
