import { headingsOf, readPage } from '../../docs/markdown';
import { usePlatform } from '../engine/platform';
import { failAfter } from '../engine/storedKeys';
import { PRODUCED } from './produced';
import { Situation } from './situation';

const situation = new Situation(usePlatform());

afterEach(() => failAfter(Infinity));

function escape(text: string) {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** `…` in a heading stands for what is different for each reader. */
function patternOf(heading: string) {
	return new RegExp(`^${heading.split('…').map(escape).join('.+')}$`);
}

test.each(Object.entries(PRODUCED))('"%s" is what the package says', async (heading, produce) => {
	expect(await produce(situation)).toMatch(patternOf(heading));
});

test('each heading of the page is looked at, and no other', async () => {
	const headings = headingsOf(await readPage('docs/TROUBLESHOOTING.md'), 3);
	expect([...headings].sort()).toEqual(Object.keys(PRODUCED).sort());
});
