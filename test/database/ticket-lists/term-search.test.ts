import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { describeTicketSearch } from '#test/support/ticket-search-suite.ts';

const store = await testStore();

describeTicketSearch('the terms that are stored with them', {
  store,
  empty: () => emptyCollections(store),
  settle: async () => {},
});
