/** What a handler answers; the frame makes it an HTTP response. */
export type Reply = { status: number; headers?: Record<string, string>; body?: unknown };

export const ok = (body: unknown): Reply => ({ status: 200, body });
