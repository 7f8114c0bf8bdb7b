interface Tool {
  readonly tool: string
  /** How it is given its file. */
  readonly use: string
}

/** API groups of files that tools read themselves: no cluster serves them. */
const groups: Readonly<Record<string, Tool>> = {
  'kustomize.config.k8s.io': { tool: 'Kustomize', use: 'kubectl apply -k' },
  'kind.x-k8s.io': { tool: 'kind', use: 'kind create cluster --config' },
  'k3d.io': { tool: 'k3d', use: 'k3d cluster create --config' },
  'kubeadm.k8s.io': { tool: 'kubeadm', use: 'kubeadm init --config' },
  'kubelet.config.k8s.io': { tool: 'kubelet', use: 'kubelet --config' },
  'kubeproxy.config.k8s.io': { tool: 'kube-proxy', use: 'kube-proxy --config' },
  'kubescheduler.config.k8s.io': { tool: 'kube-scheduler', use: 'kube-scheduler --config' },
  'apiserver.config.k8s.io': { tool: 'kube-apiserver', use: 'kube-apiserver' },
  'audit.k8s.io': { tool: 'kube-apiserver', use: 'kube-apiserver --audit-policy-file' },
  'eksctl.io': { tool: 'eksctl', use: 'eksctl create cluster -f' },
}

/** Kinds in the core group's version that are none of the core group's. */
const kinds: Readonly<Record<string, Tool>> = {
  Config: { tool: 'kubectl', use: 'KUBECONFIG' },
}

/** Whose configuration a file is, if it is not for the cluster. */
export function toolOf(group: string, kind: string): Tool | undefined {
  if (Object.hasOwn(groups, group)) return groups[group]
  return group === '' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
}
