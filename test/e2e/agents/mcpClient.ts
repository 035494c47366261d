/* eslint-disable import-x/no-unresolved -- the rule does not follow the wildcard of the library's exports */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

export interface ToolAnswer {
	isError: boolean;
	text: string;
}

/** A client of an MCP server of n8n, over streamable HTTP, as an AI application has one. */
export class McpClient {
	private constructor(private readonly client: Client) {}

	static async connect(url: string, token = ''): Promise<McpClient> {
		const client = new Client({ name: 'test', version: '1' });
		const transport = new StreamableHTTPClientTransport(new URL(url), {
			requestInit: { headers: { Authorization: `Bearer ${token}` } },
		});
		// Its session ID is optional in one type of the library and undefined in another.
		await client.connect(transport as Parameters<Client['connect']>[0]);
		return new McpClient(client);
	}

	async listTools() {
		return (await this.client.listTools()).tools;
	}

	async use(name: string, given: Record<string, string>): Promise<ToolAnswer> {
		const answer = await this.client.callTool({ name, arguments: given });
		const [first] = answer.content as Array<{ text: string }>;
		return { isError: answer.isError === true, text: first?.text ?? '' };
	}

	async close(): Promise<void> {
		await this.client.close();
	}
}
