module.exports = {
  rules: {
    'parallel-join': './rules/parallel-join',
    'spoken-id': './rules/spoken-id',
  },
};
