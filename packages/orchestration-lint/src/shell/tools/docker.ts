/**
 * The commands and flags of `docker` 28; see `table.ts` for the notation. Commands with `*` are known, their flags are not judged.
 */
export const dockerTable = `
@create: P,publish-all a,attach! add-host! annotation! blkio-weight# blkio-weight-device! c,cpu-shares#
  cap-add! cap-drop! cgroup-parent! cgroupns! cidfile! cpu-count! cpu-percent! cpu-period# cpu-quota#
  cpu-rt-period# cpu-rt-runtime# cpus! cpuset-cpus! cpuset-mems! device! device-cgroup-rule!
  device-read-bps! device-read-iops! device-write-bps! device-write-iops! disable-content-trust dns!
  dns-opt! dns-option! dns-search! domainname! e,env! entrypoint! env-file! expose! gpus! group-add!
  h,hostname! health-cmd! health-interval~ health-retries# health-start-interval~ health-start-period~
  health-timeout~ i,interactive init io-maxbandwidth! io-maxiops! ip! ip6! ipc! isolation! kernel-memory!
  l,label! label-file! link! link-local-ip! log-driver! log-opt! m,memory! mac-address! memory-reservation!
  memory-swap! memory-swappiness# mount! name! net! net-alias! network! network-alias! no-healthcheck
  oom-kill-disable oom-score-adj# p,publish! pid! pids-limit# platform! privileged pull! q,quiet read-only
  restart! rm runtime! security-opt! shm-size! stop-signal! stop-timeout# storage-opt! sysctl! t,tty tmpfs!
  u,user! ulimit! use-api-socket userns! uts! v,volume! volume-driver! volumes-from! w,workdir!
run|container run ^ #1: @create d,detach detach-keys! sig-proxy
exec|container exec ^ #2: d,detach detach-keys! e,env! env-file! i,interactive privileged t,tty u,user!
  w,workdir!
ps|container ls|container list|container ps #0-0: a,all f,filter! format! n,last# l,latest no-trunc q,quiet
  s,size
build|builder build|buildx build|image build|buildx b|builder b #1-1: add-host! allow! annotation! attest!
  build-arg! build-context! builder! cache-from! cache-to! call! cgroup-parent! check compress cpu-period!
  cpu-quota! c,cpu-shares! cpuset-cpus! cpuset-mems! D,debug detach disable-content-trust f,file! force-rm
  iidfile! invoke! isolation! label! load m,memory! memory-swap! metadata-file! network! no-cache
  no-cache-filter! o,output! platform! policy! print! progress! provenance! pull push q,quiet rm root! sbom!
  secret! security-opt! server-config! shm-size! squash ssh! t,tag! target! ulimit!
pull|image pull #1-1: a,all-tags disable-content-trust platform! q,quiet
push|image push #1-1: a,all-tags disable-content-trust platform! q,quiet
images|image ls|image list #0-1: a,all digests f,filter! format! no-trunc q,quiet tree
login: e,email! p,password! password-stdin u,username!
logout:
search #1-1: f,filter! format! limit# no-trunc
version #0-0: f,format!
info|system info #0-0: f,format!
container attach|attach #1-1: detach-keys! no-stdin sig-proxy
container commit|commit #1-2: a,author! c,change! m,message! no-pause p,pause
container cp|cp #2-2: a,archive L,follow-link q,quiet
container create|create ^ #1: @create
container diff|diff #1-1:
container export|export #1-1: o,output!
container inspect: f,format! s,size
container kill|kill #1: s,signal!
container logs|logs #1-1: details f,follow since! n,tail! t,timestamps until!
container pause|pause #1:
container port|port #1-2:
container prune #0-0: filter! f,force
container rename|rename #2-2:
container restart|restart #1: s,signal! t,time# t,timeout#
container rm|rm|container remove #1: f,force l,link v,volumes
container start|start #1: a,attach detach-keys! i,interactive
container stats|stats: a,all format! no-stream no-trunc
container stop|stop #1: s,signal! t,time# t,timeout#
container top|top ^ #1:
container unpause|unpause #1:
container update|update: blkio-weight# cpu-period# cpu-quota# cpu-rt-period# cpu-rt-runtime# c,cpu-shares#
  cpus! cpuset-cpus! cpuset-mems! kernel-memory! m,memory! memory-reservation! memory-swap! pids-limit#
  restart!
container wait|wait #1:
context create: description! docker! from!
context export:
context import:
context inspect: f,format!
context ls|context list: format! q,quiet
context rm|context remove: f,force
context show #0-0:
context update: description! docker!
context use #1-1:
image history|history #1-1: format! H,human no-trunc platform! q,quiet
image import|import #1-2: c,change! m,message! platform!
image inspect #1: f,format! platform!
image load|load #0-0: i,input! platform! q,quiet
image prune #0-0: a,all filter! f,force
image rm|rmi|image remove #1: f,force no-prune platform!
image save|save #1: o,output! platform!
image tag|tag #2-2:
network connect #2-2: alias! driver-opt! gw-priority# ip! ip6! link! link-local-ip!
network create #1-1: attachable aux-address! config-from! config-only d,driver! gateway! ingress internal
  ip-range! ipam-driver! ipam-opt! ipv4 ipv6 label! o,opt! scope! subnet!
network disconnect: f,force
network inspect #1: f,format! v,verbose
network ls|network list #0-0: f,filter! format! no-trunc q,quiet
network prune #0-0: filter! f,force
network rm|network remove #1: f,force
system df #0-0: format! v,verbose
system events|events #0-0: f,filter! format! since! until!
system prune #0-0: a,all filter! f,force volumes
volume create #0-1: availability! d,driver! group! label! limit-bytes! o,opt! required-bytes! scope! secret!
  sharing! topology-preferred! topology-required! type!
volume inspect #1: f,format!
volume ls|volume list #0-0: f,filter! format! q,quiet
volume prune #0-0: a,all filter! f,force
volume rm|volume remove: f,force
inspect #1: f,format! platform! s,size type!
volume update: availability!
.: config! c,context! D,debug H,host! l,log-level! tls tlscacert! tlscert! tlskey! tlsverify v,version
builder *:
buildx *:
checkpoint *:
config *:
manifest *:
node *:
plugin *:
secret *:
service *:
stack *:
swarm *:
trust *:
`
