/** The article whose `examples/` the samples of /styleguide show; they have no files of their own. */
export const samplesShowExamplesOf = 'node-mysql-dockerfile-compose-kubernetes'
