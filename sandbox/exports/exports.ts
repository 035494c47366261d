import { randomUUID } from 'node:crypto';

import type { Sessions } from '../session/sessions';
import { callLog } from './callLog';
import type { CallLogQuery } from './callLogQuery';

/** How jobs that are started from now on end; `never` leaves them running. */
export const EXPORT_OUTCOMES = ['succeed', 'empty', 'fail', 'error', 'never'] as const;

export const DEFAULT_LINK_SECONDS = 30 * 24 * 3600;

export interface ExportBehaviour {
	outcome: (typeof EXPORT_OUTCOMES)[number];
	/** How long a link lasts, in real seconds. */
	linkSeconds: number;
}

export type ExportStatus =
	| 'queued'
	| 'running'
	| 'succeeded'
	| 'failed'
	| 'cancelled'
	| 'empty'
	| 'error';

export interface ExportFile {
	name: string;
	csv: string;
	expiresAt: Date;
}

export interface ExportJob {
	jobId: string;
	subAccountId: string;
	query: CallLogQuery;
	behaviour: ExportBehaviour;
	status: ExportStatus;
	/** How often the status was asked for. */
	polls: number;
	file?: ExportFile;
}

/** Jobs move on only when they are polled, so that a client at any pace sees every status. */
export class Exports {
	behaviour: ExportBehaviour = { outcome: 'succeed', linkSeconds: DEFAULT_LINK_SECONDS };

	private readonly jobs = new Map<string, ExportJob>();

	constructor(private readonly sessions: Sessions) {}

	start(subAccountId: string, query: CallLogQuery): ExportJob {
		const { behaviour } = this;
		const jobId = randomUUID();
		const job: ExportJob = { jobId, subAccountId, query, behaviour, status: 'queued', polls: 0 };
		this.jobs.set(jobId, job);
		return job;
	}

	get(subAccountId: string, jobId: string): ExportJob | undefined {
		const job = this.jobs.get(jobId);
		return job?.subAccountId === subAccountId ? job : undefined;
	}

	/** The first poll finds a job queued, the second running, the third at its end. */
	poll(job: ExportJob): void {
		job.polls += 1;
		if (job.polls === 2 && job.status === 'queued') job.status = 'running';
		else if (job.polls > 2 && job.status === 'running') this.complete(job);
	}

	file(name: string): ExportFile | undefined {
		return [...this.jobs.values()].find(({ file }) => file?.name === name)?.file;
	}

	private complete(job: ExportJob): void {
		switch (job.behaviour.outcome) {
			case 'succeed': {
				const csv = callLog(this.sessions.all(), job.subAccountId, job.query);
				job.status = csv === undefined ? 'empty' : 'succeeded';
				if (csv === undefined) return;
				const expiresAt = new Date(Date.now() + job.behaviour.linkSeconds * 1000);
				job.file = { name: `${job.jobId}.csv`, csv, expiresAt };
				break;
			}
			case 'empty':
				job.status = 'empty';
				break;
			case 'fail':
				job.status = 'failed';
				break;
			case 'error':
				job.status = 'error';
				break;
			case 'never':
				break;
		}
	}
}
