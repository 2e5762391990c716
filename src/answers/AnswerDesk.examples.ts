/** Where a writer reads an answer. */
export const examples = {
  empty: { props: { zone: 'appelgem', recipients: ['age1pq1een', 'age1pq1twee'] } },
};
