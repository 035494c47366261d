import Fastify from 'fastify';
import { z } from 'zod';

import { addSecret } from '../../secrecy/knownSecrets';
import type { Instance } from '../instance';

const toolSchema = z.object({
	function: z.object({ name: z.string(), description: z.string() }),
});
const requestSchema = z.object({
	messages: z.array(z.object({ role: z.string(), content: z.unknown() })),
	tools: z.array(toolSchema).default([]),
});

export interface ToolCall {
	name: string;
	arguments: Record<string, unknown>;
}

const KEY = { name: "the key of the agent's model", value: 'scripted-model-key-4711' };

/** A chat model in the form of OpenAI's API: it uses tools as it is told, one after another, and then says "Done". */
export class ScriptedModel {
	/** What it was shown of the tools it may use. */
	tools: Array<{ name: string; description: string }> = [];

	/** What came back from the tools it used, in order. */
	results: string[] = [];

	/** With which an agent uses it. */
	credentialId = '';

	private script: ToolCall[] = [];

	private readonly server = Fastify();

	static async start({ client }: Instance): Promise<ScriptedModel> {
		const model = new ScriptedModel();
		model.server.post('/v1/chat/completions', async ({ body }) => model.answer(body));
		const url = `${await model.server.listen({ host: '127.0.0.1', port: 0 })}/v1`;
		addSecret(KEY);
		model.credentialId = await client.createCredential({
			name: 'Model',
			type: 'openAiApi',
			data: { apiKey: KEY.value, url },
		});
		return model;
	}

	willUse(...calls: ToolCall[]): void {
		this.script = calls;
	}

	async close(): Promise<void> {
		await this.server.close();
	}

	private answer(request: unknown): object {
		const { messages, tools } = requestSchema.parse(request);
		this.tools = tools.map((tool) => tool.function);
		this.results = messages
			.filter(({ role }) => role === 'tool')
			.map(({ content }) => String(content));
		const call = this.script[this.results.length];
		const toolCalls = call && [
			{
				id: `call_${this.results.length}`,
				type: 'function',
				function: { name: call.name, arguments: JSON.stringify(call.arguments) },
			},
		];
		const message = {
			role: 'assistant',
			content: toolCalls ? null : 'Done',
			tool_calls: toolCalls,
		};
		return {
			id: 'completion',
			object: 'chat.completion',
			created: 0,
			model: 'scripted',
			choices: [{ index: 0, message, finish_reason: toolCalls ? 'tool_calls' : 'stop' }],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	}
}
