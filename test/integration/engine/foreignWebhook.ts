/** The address of another system that gets session summaries. */
export const FOREIGN = { type: 'VSS', url: 'https://crm.example.com/hooks/voice' };
