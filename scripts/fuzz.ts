/** Holds the checkers of packages/orchestration-lint to hostile and mutated texts; arguments are those of its script. */
await import('../packages/orchestration-lint/fuzz/run.ts')
