/** What no function can undercut. */
export const handler = async () => ({ statusCode: 200 });
