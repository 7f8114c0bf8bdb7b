/**
 * The commands and flags of `docker compose` 2.40; see `table.ts` for the notation.
 */
export const composeTable = `
@all: dry-run verbose
.: @all all-resources ansi! compatibility env-file! f,file! insecure-registry! no-ansi parallel! profile!
  progress! project-directory! p,project-name! workdir!
attach: @all detach-keys! index# no-stdin sig-proxy
build: @all build-arg! builder! check compress force-rm m,memory! no-cache no-rm parallel print progress!
  provenance! pull push q,quiet sbom! ssh! with-dependencies y
commit: @all a,author! c,change! index! m,message! p,pause
config|convert: @all environment format! hash! images lock-image-digests models networks no-consistency
  no-env-resolution no-interpolate no-normalize no-path-resolution o,output! profiles q,quiet
  resolve-image-digests services variables volumes
cp: @all all a,archive L,follow-link index#
create: @all build force-recreate no-build no-recreate pull! quiet-build quiet-pull remove-orphans scale!
  y,yes
down: @all remove-orphans rmi! t,timeout# v,volumes
events: @all json since! until!
exec ^ #2: @all d,detach e,env! index# i,interactive T,no-TTY privileged t,tty u,user! w,workdir!
export: @all index! o,output!
images: @all format! q,quiet
kill: @all remove-orphans s,signal!
logs: @all f,follow index# no-color no-log-prefix since! n,tail! t,timestamps until!
ls: @all a,all filter! format! q,quiet
pause: @all
port: @all index# protocol!
ps: @all a,all filter! format! no-trunc orphans q,quiet services status!
publish: @all app insecure-registry oci-version! resolve-image-digests with-env y,yes
pull: @all ignore-buildable ignore-pull-failures include-deps no-parallel parallel policy! q,quiet
push: @all ignore-push-failures include-deps q,quiet
restart: @all no-deps t,timeout#
rm: @all a,all f,force s,stop v,volumes
run ^ #1: @all build cap-add! cap-drop! d,detach entrypoint! e,env! env-from-file! i,interactive l,label!
  labels! name! T,no-TTY no-deps p,publish! pull! q,quiet quiet-build quiet-pull remove-orphans rm
  P,service-ports t,tty use-aliases u,user! v,volume! volumes! w,workdir!
scale: @all no-deps
start: @all wait wait-timeout#
stats: @all a,all format! no-stream no-trunc
stop: @all t,timeout#
top: @all
unpause: @all
up: @all abort-on-container-exit abort-on-container-failure always-recreate-deps attach! attach-dependencies
  build d,detach exit-code-from! force-recreate menu no-attach! no-build no-color no-deps no-log-prefix
  no-recreate no-start pull! quiet-build quiet-pull remove-orphans V,renew-anon-volumes scale! t,timeout#
  timestamps wait wait-timeout# w,watch y,yes
version: @all f,format! short
volumes: @all format! q,quiet
wait: @all down-project
watch: @all no-up prune quiet
alpha *:
bridge *:
`
