import { z } from 'zod';

import { poll } from './poll';
import type { RestSession } from './session';
import { workflowSchema } from './workflow';

/** What differs between n8n 1.x and 2.x: how a workflow goes into production and leaves it. */
export interface Publishing {
	/** Settles when the workflow's triggers are registered; throws with what they said if they are not. */
	publish: (workflowId: string) => Promise<void>;
	unpublish: (workflowId: string) => Promise<void>;
}

const PUBLISHED_WITHIN_MS = 60_000;

const statusSchema = z.object({
	status: z.enum(['in_progress', 'published', 'partial', 'failed', 'not_published']),
	triggers: z.array(z.object({ errorMessage: z.string().nullable() })),
});

/** 1.x activates while the request runs. */
function inRequest(session: RestSession): Publishing {
	const change = async (workflowId: string, changed: { active: boolean }) =>
		void (await session.request('PATCH', `/workflows/${workflowId}`, changed));
	return {
		publish: async (workflowId) => await change(workflowId, { active: true }),
		unpublish: async (workflowId) => await change(workflowId, { active: false }),
	};
}

/** 2.x publishes a version, after the answer, and tries again for some seconds. */
function inBackground(session: RestSession): Publishing {
	const settled = async (workflowId: string, ...notYet: string[]) =>
		await poll(`finish publishing workflow ${workflowId}`, PUBLISHED_WITHIN_MS, async () => {
			const answer = await session.request('GET', `/workflows/${workflowId}/publication-status`);
			const { status, triggers } = statusSchema.parse(answer);
			return status === 'in_progress' || notYet.includes(status) ? undefined : { status, triggers };
		});
	return {
		publish: async (workflowId) => {
			const workflow = await session.request('GET', `/workflows/${workflowId}`);
			const { versionId } = workflowSchema.parse(workflow);
			await session.request('POST', `/workflows/${workflowId}/activate`, { versionId });
			// In queue mode it can be asked before n8n has begun.
			const { status, triggers } = await settled(workflowId, 'not_published');
			if (status === 'published') return;
			const reasons = triggers.flatMap(({ errorMessage }) => errorMessage ?? []).join('; ');
			throw new Error(`Workflow ${workflowId} was not published: ${reasons || status}`);
		},
		unpublish: async (workflowId) => {
			await session.request('POST', `/workflows/${workflowId}/deactivate`, {});
			await settled(workflowId);
		},
	};
}

export function publishingFor(version: string, session: RestSession): Publishing {
	return version.startsWith('1.') ? inRequest(session) : inBackground(session);
}
