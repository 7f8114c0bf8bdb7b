/**
 * The commands and flags of `kubectl` 1.36; see `table.ts` for the notation.
 */
export const kubectlTable = `
@make: allow-missing-template-keys dry-run? field-manager! o,output! save-config show-managed-fields
  template! validate?
@print: allow-missing-template-keys o,output! show-managed-fields template!
@files: f,filename! k,kustomize! R,recursive
@wipe: cascade? force grace-period# timeout~ wait
.: as! as-group! as-uid! as-user-extra! cache-dir! certificate-authority! client-certificate! client-key!
  cluster! context! disable-compression insecure-skip-tls-verify kubeconfig! kuberc! log-flush-frequency~
  match-server-version n,namespace! password! profile! profile-output! proxy-url! request-timeout! s,server!
  tls-server-name! token! user! username! v,v# version? vmodule! warnings-as-errors
create +: @files @make edit raw! record l,selector! windows-line-endings
create clusterrole: @make aggregation-rule! non-resource-url! resource! resource-name! verb!
create clusterrolebinding: @make clusterrole! group! serviceaccount!
create configmap|create cm: @make append-hash from-env-file! from-file! from-literal!
create cronjob|create cj =image: @make image! restart! schedule!
create deployment|create deploy =image: @make image! port# r,replicas#
create ingress|create ing: @make annotation! class! default-backend! rule!
create job: @make from! image!
create namespace|create ns: @make
create poddisruptionbudget|create pdb: @make max-unavailable! min-available! selector!
create priorityclass|create pc: @make description! global-default preemption-policy! value#
create quota|create resourcequota: @make hard! scopes!
create role: @make resource! resource-name! verb!
create rolebinding: @make clusterrole! group! role! serviceaccount!
create secret docker-registry: @make append-hash docker-email! docker-password! docker-server!
  docker-username! from-file!
create secret generic: @make append-hash from-env-file! from-file! from-literal! type!
create secret tls: @make append-hash cert! key!
create service clusterip|create svc clusterip: @make clusterip! tcp!
create service externalname|create svc externalname: @make external-name! tcp!
create service loadbalancer|create svc loadbalancer: @make tcp!
create service nodeport|create svc nodeport: @make node-port# tcp!
create serviceaccount|create sa: @make
create token: @print audience! bound-object-kind! bound-object-name! bound-object-uid! duration~
expose: @files @print cluster-ip! dry-run? external-ip! field-manager! l,labels! load-balancer-ip! name!
  override-type! overrides! port! protocol! record save-config selector! session-affinity! target-port!
  type!
run =image: @wipe @files @print annotations! attach command dry-run? env! expose field-manager! image!
  image-pull-policy! l,labels! leave-stdin-open override-type! overrides! pod-running-timeout~ port!
  privileged q,quiet record restart! rm save-config i,stdin t,tty
set env: @files @print all c,containers! dry-run? e,env! field-manager! from! keys! list local overwrite
  prefix! resolve l,selector!
set image: @files @print all dry-run? field-manager! local record l,selector!
set resources: @files @print all c,containers! dry-run? field-manager! limits! local record requests!
  l,selector!
set selector: @print all dry-run? field-manager! f,filename! local record R,recursive resource-version!
set serviceaccount|set sa: @files @print all dry-run? field-manager! local record
set subject: @files @print all dry-run? field-manager! group! local l,selector! serviceaccount!
explain: api-version! output! recursive
get: @files @print A,all-namespaces chunk-size# field-selector! ignore-not-found L,label-columns! no-headers
  output-watch-events raw! l,selector! server-print show-kind show-labels sort-by! subresource! w,watch
  watch-only
edit: @files @print field-manager! output-patch record save-config subresource! validate?
  windows-line-endings
delete: @wipe @files all A,all-namespaces dry-run? field-selector! ignore-not-found i,interactive now
  o,output! raw! l,selector!
rollout history: @files @print revision# l,selector!
rollout pause: @files @print field-manager! l,selector!
rollout restart: @files @print field-manager! l,selector!
rollout resume: @files @print field-manager! l,selector!
rollout status: @files revision# l,selector! timeout~ w,watch
rollout undo: @files @print dry-run? l,selector! to-revision#
scale =replicas: @files @print all current-replicas# dry-run? record replicas# resource-version! l,selector!
  timeout~
autoscale =max: @files @print cpu! cpu-percent# dry-run? field-manager! max# memory! min# name! record
  save-config
certificate approve: @files @print force
certificate deny: @files @print force
cluster-info dump: @print A,all-namespaces namespaces! output-directory! pod-running-timeout~
top node|top nodes|top no: no-headers l,selector! show-capacity show-swap sort-by! use-protocol-buffers
top pod|top pods|top po: A,all-namespaces containers field-selector! no-headers l,selector! show-swap
  sort-by! sum use-protocol-buffers
cordon: dry-run? l,selector!
uncordon: dry-run? l,selector!
drain: chunk-size# delete-emptydir-data disable-eviction dry-run? force grace-period# ignore-daemonsets
  pod-selector! l,selector! skip-wait-for-delete-timeout# timeout~
taint: @print all dry-run? field-manager! overwrite l,selector! validate?
describe: @files A,all-namespaces chunk-size# l,selector! show-events
logs: all-containers all-pods c,container! f,follow ignore-errors insecure-skip-tls-verify-backend
  limit-bytes# max-log-requests# pod-running-timeout~ prefix p,previous l,selector! since~ since-time! tail#
  timestamps
attach: c,container! pod-running-timeout~ q,quiet i,stdin t,tty
exec: c,container! f,filename! pod-running-timeout~ q,quiet i,stdin t,tty
port-forward: address! pod-running-timeout~
proxy: accept-hosts! accept-paths! address! api-prefix! append-server-path disable-filter keepalive~ p,port#
  reject-methods! reject-paths! u,unix-socket! w,www! P,www-prefix!
cp: c,container! no-preserve retries#
auth can-i: A,all-namespaces list no-headers q,quiet subresource!
auth reconcile: @files @print dry-run? remove-extra-permissions remove-extra-subjects
auth whoami: @print
debug: arguments-only attach c,container! copy-to! custom! env! f,filename! image! image-pull-policy!
  keep-annotations keep-init-containers keep-labels keep-liveness keep-readiness keep-startup q,quiet
  replace same-node set-image! share-processes i,stdin target! t,tty
events: @print A,all-namespaces chunk-size# for! no-headers types! w,watch
diff: @files concurrency# field-manager! force-conflicts prune prune-allowlist! l,selector! server-side
  show-managed-fields
apply +: @wipe @files @print all dry-run? field-manager! force-conflicts openapi-patch overwrite prune
  prune-allowlist! record l,selector! server-side subresource! validate?
apply edit-last-applied: @files @print field-manager! record validate? windows-line-endings
apply set-last-applied: @print create-annotation dry-run? f,filename!
apply view-last-applied: @files all o,output! l,selector!
patch: @files @print dry-run? field-manager! local p,patch! patch-file! record subresource! type!
replace: @wipe @files @make raw! subresource!
wait: @print all A,all-namespaces field-selector! f,filename! for! local R,recursive l,selector! timeout~
kustomize: as-current-user enable-alpha-plugins enable-helm e,env! helm-api-versions! helm-command!
  helm-debug helm-kube-version! load-restrictor! mount! network network-name! o,output!
label: @files @print all A,all-namespaces dry-run? field-manager! field-selector! list local overwrite
  record resource-version! l,selector!
annotate: @files @print all A,all-namespaces dry-run? field-manager! field-selector! list local overwrite
  record resource-version! l,selector!
completion:
api-resources: api-group! cached categories! namespaced no-headers o,output! sort-by! verbs!
api-versions:
config current-context:
config delete-cluster:
config delete-context:
config delete-user:
config get-clusters:
config get-contexts: no-headers o,output!
config get-users:
config rename-context:
config set: set-raw-bytes
config set-cluster: embed-certs
config set-context: current
config set-credentials: auth-provider! auth-provider-arg! embed-certs exec-api-version! exec-arg!
  exec-command! exec-env! exec-interactive-mode! exec-provide-cluster-info
config unset:
config use-context|config use:
config view: @print flatten merge minify raw
plugin list: name-only
version: client o,output!
cluster-info +:
alpha *:
options *:
help *:
kuberc view *:
kuberc set *:
`
