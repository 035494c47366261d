// @ts-check
import { control } from './sandbox.js';

/**
 * @typedef {object} DrawnMap
 * @property {string} to the number that was called
 * @property {string} outline
 * @property {string} svg a whole file
 */

/** The map of a phone menu, as it is being made and once it is there. */
export class Mapping {
	isUnderWay = false;

	/** @type {{ to: string, outline: string, drawing: Element, file: string } | null} */
	map = null;

	/** @param {string} to */
	async draw(to) {
		this.isUnderWay = true;
		try {
			/** @type {DrawnMap} */
			const { outline, svg } = await control('POST', 'map', { to });
			if (this.map) URL.revokeObjectURL(this.map.file);
			const file = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
			this.map = { to, outline, drawing: drawingOf(svg), file };
		} finally {
			this.isUnderWay = false;
		}
	}
}

/** The page allows no styles but those of its own files, and has the same ones there. @param {string} svg */
function drawingOf(svg) {
	const withoutStyle = svg.replace(/<style>.*?<\/style>/s, '');
	return new DOMParser().parseFromString(withoutStyle, 'image/svg+xml').documentElement;
}
