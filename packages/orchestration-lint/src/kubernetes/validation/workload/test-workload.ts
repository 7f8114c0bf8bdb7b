/** A workload of one container, with what else its spec has. */
export function workload(kind: string, spec: string, labels = '{app: web}', version = 'apps/v1'): string {
  return `
apiVersion: ${version}
kind: ${kind}
metadata: {name: web}
spec:
  template:
    metadata: {labels: ${labels}}
    spec: {containers: [{name: web, image: nginx}]}
${spec.replace(/^/gm, '  ')}`
}

export const selector = 'selector: {matchLabels: {app: web}}\n'
