/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { existsSync } from 'node:fs';
import path from 'node:path';

import { EightByEightVoiceApi } from '../../../credentials/EightByEightVoiceApi.credentials';
import { EightByEightVoice } from '../../../nodes/EightByEightVoice/EightByEightVoice.node';
import { EightByEightVoiceTrigger } from '../../../nodes/EightByEightVoice/EightByEightVoiceTrigger.node';

const NODES = path.join(__dirname, '../../../nodes/EightByEightVoice');
const CREDENTIALS = path.join(__dirname, '../../../credentials');

test.each([
	['the action node', new EightByEightVoice().description.icon, NODES],
	['the trigger', new EightByEightVoiceTrigger().description.icon, NODES],
	['the credential', new EightByEightVoiceApi().icon, CREDENTIALS],
])('%s has an icon for light and one for dark, and both are there', (_what, icon, folder) => {
	const { light, dark } = icon as { light: string; dark: string };
	const files = [light, dark].map((file) => path.join(folder, file.replace(/^file:/, '')));
	expect([light, dark].join(' ')).toMatch(/^file:\S+\.svg file:\S+\.dark\.svg$/);
	expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
