/**
 * The number of random cases to try: so many on the embedded database, a third of them on a real server, which takes five
 * times as long for each. Every run draws others.
 */
export const casesHere = (cases: number): number => (process.env.MONGODB_URI ? Math.ceil(cases / 3) : cases);
