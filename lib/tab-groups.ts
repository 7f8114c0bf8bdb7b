/**
 * Choices that `<Tabs>` offer, with the labels that may stand on their tabs. A reader's choice is kept by its
 * label and holds on the whole site, so each alternative has one spelling, the same in both languages.
 */
export const tabGroups: Readonly<Record<string, readonly string[]>> = {
  'container-engine': ['Docker', 'Podman'],
  'local-cluster': ['kind', 'minikube', 'k3s', 'k3d'],
  'manifest-tool': ['kubectl', 'Kustomize', 'Helm'],
  'operating-system': ['Linux', 'macOS', 'Windows'],
  'package-manager': ['npm', 'pnpm', 'Yarn', 'Bun'],
  proxy: ['nginx', 'HAProxy', 'Envoy', 'Traefik', 'Caddy'],
  shell: ['bash', 'zsh', 'fish', 'PowerShell'],
}
