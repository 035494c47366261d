// @ts-check
import { render } from 'lit-html';

import { heldCalls } from './model.js';
import { Page } from './page.js';
import { pageView } from './views/pageView.js';

const root = document.body;
/** One column, as in page.css, or so low a window that a call may be out of sight. */
const SMALL = matchMedia('(max-width: 44rem), (max-height: 48rem)');

let isShowing = false;
let wasInCall = false;

const page = new Page(() => {
	if (isShowing) return;
	isShowing = true;
	setTimeout(show);
});

/** Shows the page's current state, and keeps the keyboard focus near where it was if a button disappears. */
function show() {
	isShowing = false;
	const phone = document.activeElement?.closest('[data-phone]')?.getAttribute('data-phone');
	const followed = [...root.querySelectorAll('[data-follows]')].filter(isAtEnd);
	render(pageView(page), root);
	for (const element of followed) element.scrollTop = element.scrollHeight;
	page.sound();
	document.title = page.ringing ? `🔔 ${page.ringing} rings` : '8x8 Voice sandbox';
	if (page.isInCall && !wasInCall && SMALL.matches) {
		root.querySelector('.call')?.scrollIntoView({ block: 'start' });
	}
	wasInCall = page.isInCall;

	if (document.activeElement !== document.body) return;
	const handset = phone ? root.querySelector(`[data-phone="${CSS.escape(phone)}"]`) : null;
	const target = root.querySelector('[data-first]') ?? handset;
	if (target instanceof HTMLElement) target.focus();
}

/** A reader who scrolled back is left there. @param {Element} element */
function isAtEnd({ scrollTop, scrollHeight, clientHeight }) {
	return scrollTop + clientHeight >= scrollHeight - 8;
}

/** Phone keys typed on the keyboard, while the focus is on a phone or nowhere. */
function typed(/** @type {KeyboardEvent} */ event) {
	if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-9*#]$/.test(event.key)) return;
	const { target } = event;
	const isOnPhone = target instanceof Element && target.closest('[data-phone]');
	const isInField = target instanceof Element && target.closest('input, select, textarea');
	if (isInField || (!isOnPhone && target !== document.body)) return;
	const { session } = page;
	if (!session || heldCalls(session).every(({ state }) => state !== 'talking')) return;
	event.preventDefault();
	void page.press(session, event.key);
}

root.replaceChildren();
document.addEventListener('keydown', typed);
// Keeps the duration of a call up to date.
setInterval(() => page.isInCall && show(), 1000);
show();
void page.load();
