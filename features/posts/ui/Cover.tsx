import { Rollout } from './covers/Rollout'
import { Stacks } from './covers/Stacks'
import { Stowage } from './covers/Stowage'
import { Topology } from './covers/Topology'

const covers: Record<string, () => React.JSX.Element> = {
  'node-mysql-dockerfile-compose-kubernetes': Topology,
  'rolling-updates-without-losing-requests': Rollout,
  'what-container-orchestration-is': Stacks,
}

/** A small plate of an article's own topology or figure, for lists. It says nothing that the title does not. */
export function Cover({ slug }: { slug: string }) {
  const Plate = covers[slug]
  return (
    <svg className="plate" viewBox="0 0 272 184" aria-hidden="true">
      <path className="ink-thin" d="M.5.5h271v183H.5z" />
      {Plate ? <Plate /> : <Stowage slug={slug} />}
    </svg>
  )
}
