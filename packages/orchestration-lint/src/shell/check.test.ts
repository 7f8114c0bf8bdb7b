import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { check } from '../check.ts'
import type { CheckOptions } from '../options.ts'
import { filesMadeBy } from './made.ts'

type Extra = Omit<CheckOptions, 'language'>

function found(source: string, options: Extra = {}): string[] {
  return check(source, { language: 'shell', ...options }).diagnostics.map(
    ({ rule, range }) => `${rule} ${source.slice(range.start.offset, range.end.offset)}`,
  )
}

function errors(source: string): string[] {
  return check(source, { language: 'shell' })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule} ${message.en}`)
}

describe('what bash refuses', () => {
  test.each([
    ['echo "a', '"'],
    ["echo it's fine", "'"],
    ['docker ps |', '|'],
    ['echo )', ')'],
    ['echo $(date', '$'],
    ['for i in 1 2; do echo $i', 'i'],
  ])('%s', (source, at) => {
    const [only] = check(source, { language: 'shell' }).diagnostics
    expect(only?.rule).toBe('shell/syntax')
    expect(
      source.slice(only?.range.start.offset).startsWith(at) || only?.range.start.offset === source.length,
    ).toBe(true)
  })

  test.each([
    'docker ps |\n  grep web',
    "cat <<EOF > a.txt\nit's\nEOF",
    'kubectl logs <pod-name>',
    'kubectl exec -it <pod name> -- sh',
    "kubectl get po -o jsonpath='{.items[*].metadata.name}'",
    'kubectl get po -o jsonpath={.items[0].metadata.name}',
    'sort <in >out',
    '[[ $a =~ ^(x|y)$ ]] && echo yes',
  ])('accepts %s', (source) => {
    expect(found(source)).toEqual([])
  })

  it('warns of a here-document without an end', () => {
    expect(found('cat <<EOF\n  a\n  EOF\n')).toEqual(['shell/open-here-document <<EOF'])
  })
})

describe('what docker refuses', () => {
  test.each([
    ['docker rnu nginx:1.29', 'shell/unknown-command rnu'],
    ['docker container lss', 'shell/unknown-command lss'],
    ['docker volume foo', 'shell/unknown-command foo'],
    ['docker compose foo', 'shell/unknown-command foo'],
    ['docker run --nme web nginx:1.29', 'shell/unknown-flag --nme'],
    ['docker run -itz alpine:3', 'shell/unknown-flag -itz'],
    ['docker compose up -f compose.yaml', 'shell/unknown-flag -f'],
    ['docker compose up --pul', 'shell/unknown-flag --pul'],
    ['docker -f x ps', 'shell/unknown-flag -f'],
    ['docker run -d --name', 'shell/flag-value --name'],
    ['docker run --pull sometimes nginx:1.29', 'shell/flag-value sometimes'],
    ['docker run --restart allways nginx:1.29', 'shell/flag-value allways'],
    ['docker run -d=maybe nginx:1.29', 'shell/flag-value maybe'],
    ['docker compose stop -t 30s', 'shell/flag-value 30s'],
    ['docker run --health-interval 30 nginx:1.29', 'shell/flag-value 30'],
    ['docker build -t web:1', 'shell/arguments build'],
    ['docker build -t my image .', 'shell/arguments .'],
    ['docker tag web:1', 'shell/arguments tag'],
    ['sudo docker imagse', 'shell/unknown-command imagse'],
    ['x=$(docker imagse)', 'shell/unknown-command imagse'],
  ])('%s', (source, finding) => {
    expect(found(source)).toEqual([finding])
  })

  test.each([
    'docker run -dp 8080:80 --name=web nginx:1.29 --foo -z',
    'docker run -it --rm -v "$PWD":/src -w /src node:24 npm test',
    'docker run $OPTIONS --foo nginx',
    'docker $COMMAND --foo',
    'docker run [OPTIONS] IMAGE',
    'docker build --platform linux/amd64,linux/arm64 -t x:1 -f docker/Dockerfile . --push',
    'docker buildx build --call=check --load .',
    'docker compose -f a.yaml -f b.yaml --profile dev up -d --build --wait web',
    'docker compose exec -T db mysql -uroot -psecret -e "SELECT 1"',
    'docker compose run --rm web npm run --if-present test',
    'docker -H tcp://h:2375 ps -aq --no-trunc',
    'docker scout cves nginx',
    'docker stack deploy -c a.yaml web',
    'docker ps --filter status=exited --format "{{.ID}}"',
    'docker rm $(docker ps -aq)',
    'docker compose --help',
    'docker logs -fn100 web',
    'docker exec web ls -la /',
    'docker() { :; }\ndocker rnu --foo',
  ])('accepts %s', (source) => {
    expect(errors(source)).toEqual([])
  })

  it('takes a plugin that it does not know for one that may be there', () => {
    expect(found('docker rollout web')).toEqual(['shell/plugin rollout'])
  })
})

describe('what kubectl refuses', () => {
  test.each([
    ['kubectl gte pods', 'shell/unknown-command gte'],
    ['kubectl rollout foo deploy/web', 'shell/unknown-command foo'],
    ['kubectl -n web rollout statsu deploy/web', 'shell/unknown-command statsu'],
    ['kubectl get pods --all', 'shell/unknown-flag --all'],
    ['kubectl describe pod web -o yaml', 'shell/unknown-flag -o'],
    ['kubectl exec web ls -la', 'shell/unknown-flag -la'],
    ['kubectl run web --image nginx:1.29 --generator=x', 'shell/unknown-flag --generator=x'],
    ['kubectl get pods -o yml', 'shell/flag-value yml'],
    ['kubectl create ns x --dry-run=clent', 'shell/flag-value clent'],
    ['kubectl patch deploy web --type=foo -p {}', 'shell/flag-value foo'],
    ['kubectl run web --image=nginx:1.29 --restart=No', 'shell/flag-value No'],
    ['kubectl apply -f', 'shell/flag-value -f'],
    ['kubectl rollout status deploy/web --timeout=60', 'shell/flag-value 60'],
    ['kubectl logs web --since=1d', 'shell/flag-value 1d'],
    ['kubectl scale deploy web', 'shell/arguments scale'],
    ['kubectl create deployment web', 'shell/arguments deployment'],
    ['kubectl wait pod/web --for=ready', 'shell/flag-value ready'],
  ])('%s', (source, finding) => {
    expect(found(source)).toEqual([finding])
  })

  test.each([
    'kubectl -n web get pods,svc -owide -w',
    'kubectl get deploy web -o=jsonpath="{.spec.replicas}"',
    'kubectl get pods -l "app in (a,b)" --field-selector=status.phase=Running -A',
    'kubectl exec -it web-0 -c app -- sh -c "ls -la --color"',
    'kubectl create deployment web --image=nginx:1.29 --dry-run=client -o yaml > web.yaml',
    'kubectl create secret generic db --from-literal=password=x',
    'kubectl rollout undo deployment/web --to-revision=2',
    'kubectl config set-context --current --namespace=shop',
    'kubectl logs web --since=1h30m --tail=-1',
    'kubectl wait pod/web --for=delete --timeout=0',
    'kubectl top pods --containers --sort-by=memory',
    'kubectl wait --for=condition=complete job/migrate --timeout=15m',
    'kubectl apply -k k8s --server-side --force-conflicts',
    'kubectl get events --sort-by=.lastTimestamp',
    'kubectl delete pod web --grace-period=0 --force --cascade=orphan',
    'kubectl drain node-1 --ignore-daemonsets --delete-emptydir-data',
    'kubectl debug -it web --image=busybox:1.37 --target=app',
    'kubectl port-forward svc/web 8080:80 &',
    'kubectl get pods --dry_run 2>/dev/null || kubectl api-resources --namespaced=false',
    'kubectl auth can-i --list --as=system:serviceaccount:a:b',
  ])('accepts %s', (source) => {
    expect(errors(source).filter((each) => !each.includes('--dry_run'))).toEqual([])
  })

  it('suggests, and mends what is misspelled', () => {
    const [only] = check('kubectl get pods --namspace x', { language: 'shell' }).diagnostics
    expect(only?.fix?.edits[0]?.text).toBe('--namespace')
    expect(only?.documentation).toBe('https://kubernetes.io/docs/reference/kubectl/generated/kubectl_get/')
  })

  it('says where the flag of another level goes', () => {
    const [only] = check('docker compose up -f x.yaml', { language: 'shell' }).diagnostics
    expect(only?.message.en).toContain('before `up`')
  })
})

describe('sessions', () => {
  it('reads only what was typed', () => {
    const source = '$ docker ps\nCONTAINER ID (x\n$ docker imagse\n'
    expect(found(source)).toEqual(['shell/unknown-command imagse'])
  })

  it('joins lines that go on', () => {
    expect(found('$ docker run \\\n>   --nme x nginx:1\nout (\n')).toEqual(['shell/unknown-flag --nme'])
    expect(found('$ docker run \\\n    --nme x nginx:1\nout (\n')).toEqual(['shell/unknown-flag --nme'])
    expect(found('$ (echo a; echo b) |\n>   cat\n')).toEqual([])
    expect(found("$ cat <<EOF\n> it's\n> EOF\nx\n")).toEqual([])
    expect(found('$ cat > a <<EOF\ntext\nEOF\n$ docker ps\n')).toEqual([])
  })

  it('takes `# ` for a prompt only where the text is said to be a session, and remarks for remarks', () => {
    expect(found('# docker imagse\n')).toEqual([])
    expect(found('# docker imagse\nfoo (', { session: true })).toEqual(['shell/unknown-command imagse'])
    expect(found("# don't do this", { session: true })).toEqual([])
  })
})

describe('files', () => {
  const siblings = ['Dockerfile', 'compose.yaml', 'k8s/web.yaml']

  test.each([
    ['kubectl apply -f k8s/wbe.yaml', ['shell/unknown-file k8s/wbe.yaml']],
    ['kubectl apply -f k8s/web.yaml,k8s/db.yaml', ['shell/unknown-file k8s/web.yaml,k8s/db.yaml']],
    ['docker compose -f compose.dev.yaml up', ['shell/unknown-file compose.dev.yaml']],
    ['docker build -f docker/Dockerfile .', ['shell/unknown-file docker/Dockerfile']],
    ['docker build -t web:1 api', ['shell/unknown-file api']],
    ['docker build -t web:1 https://github.com/a/b.git#main:dir', []],
    ['docker build -t web:1 ./', []],
    ['kubectl apply -f k8s/', []],
    ['kubectl apply -f ./k8s/web.yaml -f web.yaml', []],
    ['kubectl apply -f https://example.com/a.yaml -f - -f /etc/a.yaml -f ~/a.yaml -f "$A"', []],
    ['echo x > new.yaml && kubectl apply -f new.yaml', []],
    ['cat <<EOF | tee new.yaml\na\nEOF\nkubectl apply -f new.yaml', []],
    ['mkdir conf\nkubectl create cm a --from-file=conf', []],
    ['git clone https://example.com/a\ncd a\nkubectl apply -f b.yaml', []],
    ['kubectl apply -k github.com/a/b', []],
  ])('%s', (source, findings) => {
    expect(found(source, { siblings })).toEqual(findings)
  })

  it('tells what later blocks may find', () => {
    expect([...(filesMadeBy('$ mkdir -m 700 secrets\n$ openssl rand > secrets/a\n') ?? [])]).toContain(
      'secrets',
    )
    expect(filesMadeBy('git clone https://example.com/a && cd a')).toBeUndefined()
  })

  it('says nothing where the files are not known', () => {
    expect(found('kubectl apply -f a.yaml')).toEqual([])
  })
})

describe('advice', () => {
  test.each([
    ['docker-compose up -d', ['shell/compose-v1 docker-compose']],
    ['docker run -d nginx', ['shell/untagged-image nginx']],
    ['docker run -d nginx:1.29', []],
    ['docker run "$IMAGE"', []],
    ['curl -fsSL https://get.k3s.io | sh -', ['shell/piped-to-shell sh']],
    ['curl -fsSL https://x.example | sudo bash', ['shell/piped-to-shell bash']],
    ['curl -s localhost | jq .', []],
    [
      'docker run -e MYSQL_ROOT_PASSWORD=secret mysql:8.4',
      ['shell/secret-on-command-line MYSQL_ROOT_PASSWORD=secret'],
    ],
    ['docker run -e MYSQL_ROOT_PASSWORD mysql:8.4', []],
    ['docker run -e MYSQL_ROOT_PASSWORD_FILE=/run/secrets/x mysql:8.4', []],
    ['docker run -e MYSQL_ROOT_PASSWORD="$P" mysql:8.4', []],
    ['docker login -u me -p secret', ['shell/secret-on-command-line secret']],
  ])('%s', (source, findings) => {
    expect(found(source)).toEqual(findings)
  })
})

describe('hostile texts', () => {
  test.each([
    ['substitutions', '$('.repeat(60_000)],
    ['functions', 'f() '.repeat(40_000)],
    ['here-documents', `cat ${'<<A '.repeat(40_000)}`],
    ['backticks', '`'.repeat(199_999)],
    ['a long line', 'a'.repeat(1_000_000)],
    ['words', 'docker run '.repeat(18_000)],
    ['flags', `docker run ${'-e A=B '.repeat(28_000)}x:1`],
    ['lone surrogates', '\uD800 <\uDC00> docker \uD800'],
    ['angles', '<a'.repeat(99_000)],
    ['prompts', '$ echo "\n'.repeat(20_000)],
    ['names', `docker ${'x'.repeat(100_000)}`],
    ['nested quotes', 'echo "$(echo '.repeat(12_000)],
  ])('%s take no time', (_, source) => {
    const start = performance.now()
    check(source, { language: 'shell', siblings: ['a'] })
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

it('never throws', () => {
  const words = [
    'docker',
    'compose',
    'kubectl',
    'run',
    '-it',
    '--name=',
    '$(',
    '`',
    '"',
    "'",
    '<<EOF',
    '\n',
    ' ',
    '\\',
    '>',
    '|',
    '<a>',
    '{a,b}',
  ]
  const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4, unit: 'binary' })), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(text, fc.boolean(), (parts, session) => {
      check(parts.join(' '), { language: 'shell', session, siblings: ['k8s/a.yaml'] })
    }),
    { numRuns: 500 },
  )
})
