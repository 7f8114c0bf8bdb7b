// What a Deployment's rolling update may do: node arithmetic.mjs REPLICAS [MAX_SURGE] [MAX_UNAVAILABLE]
const [replicas = '4', maxSurge = '25%', maxUnavailable = '25%'] = process.argv.slice(2)

// region rule
/** A whole number as it is, a percentage of the replicas rounded as the controller rounds it. */
function resolve(value, replicas, round) {
  return value.endsWith('%') ? round((replicas * parseInt(value, 10)) / 100) : Number(value)
}

function boundsOf(replicas, maxSurge, maxUnavailable) {
  const surge = resolve(maxSurge, replicas, Math.ceil)
  let unavailable = Math.min(resolve(maxUnavailable, replicas, Math.floor), replicas)
  // Nothing could ever move, so the controller lets one go.
  if (surge === 0 && unavailable === 0) unavailable = 1
  return { surge, unavailable, waves: Math.ceil(replicas / (surge + unavailable)) }
}
// endregion rule

const r = Number(replicas)
const { surge, unavailable, waves } = boundsOf(r, maxSurge, maxUnavailable)
console.log(`at most ${r + surge} Pods that are not terminating`)
console.log(`at least ${r - unavailable} available`)
console.log(`${waves} waves of at most ${surge + unavailable} new Pods`)
