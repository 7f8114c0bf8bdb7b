import { spawn } from 'node:child_process'
import path from 'node:path'
import { writeGeneratedPosts } from './build/generated-posts.ts'
import { memoryOfTree, processorSecondsOfChildren } from './build/process-tree.ts'
import { copyProject, forgetBuilds } from './build/project-copy.ts'

/** One cold build: seconds of the clock and of the processors, and the most memory that it held, in bytes. */
type Build = { posts: number; seconds: number; processor: number; memory: number }

/** Memory that a machine for builds may be expected to have. */
const memoryBar = 6 * 1024 ** 3

/** How much more a post may cost among many than among few: a build that grows faster than its posts fails. */
const growthBar = 1.2

const sampleTime = 200

async function buildCold(project: string, posts: number): Promise<Build> {
  await writeGeneratedPosts(path.join(project, 'content'), posts)
  await forgetBuilds(project)
  const processorBefore = processorSecondsOfChildren()
  const started = performance.now()
  const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'build'], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  let memory = 0
  const sampling = setInterval(() => {
    memory = Math.max(memory, memoryOfTree(child.pid ?? 0))
  }, sampleTime)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(sampling)
  if (code !== 0) throw new Error(`the build of ${posts} posts failed`)
  const seconds = (performance.now() - started) / 1000
  return { posts, seconds, processor: processorSecondsOfChildren() - processorBefore, memory }
}

/** Processor seconds for each further post between two builds. */
function perPost(few: Build, many: Build): number {
  return (many.processor - few.processor) / (many.posts - few.posts)
}

function row({ posts, seconds, processor, memory }: Build): string {
  const figures = [
    posts,
    `${seconds.toFixed(1)} s`,
    `${processor.toFixed(1)} s`,
    `${(memory / 1024 ** 3).toFixed(2)} GiB`,
  ]
  return figures.map((figure) => String(figure).padStart(12)).join('')
}

const sizes = process.argv
  .slice(2)
  .filter((size) => /^\d+$/.test(size))
  .map(Number)
const [small = 10, middle = 100, large = 1000] = sizes
const project = await copyProject()
const builds: Build[] = []
for (const posts of [small, middle, large]) builds.push(await buildCold(project, posts))
const [first, second, third] = builds
if (!first || !second || !third) throw new Error('three builds were expected')

const growth = perPost(second, third) / perPost(first, second)
console.log(`\n${['posts', 'time', 'processors', 'memory'].map((name) => name.padStart(12)).join('')}`)
for (const build of builds) console.log(row(build))
console.log(
  `\neach further post: ${(perPost(first, second) * 1000).toFixed(0)} ms up to ${middle}, ` +
    `${(perPost(second, third) * 1000).toFixed(0)} ms up to ${large}: ${growth.toFixed(2)} × (bar ${growthBar} ×)`,
)
console.log(
  `memory of ${large}: ${(third.memory / 1024 ** 3).toFixed(2)} GiB (bar ${memoryBar / 1024 ** 3} GiB)`,
)
if (growth > growthBar || third.memory > memoryBar) process.exitCode = 1
