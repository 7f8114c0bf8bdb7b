#!/bin/sh
# Writes what only the running container knows into /tmp/edge, then becomes nginx.
#   WEB_UPSTREAM          name and port of web (web:3000); every address behind the name is a replica
#   EDGE_TRUSTED_PROXIES  addresses or CIDRs, separated by commas, whose X-Forwarded-For is believed
#   /run/tls/tls.crt and tls.key, when they are mounted, switch HTTPS on
set -eu
umask 077
mkdir -p /tmp/edge

servers=$(sed -n 's/^nameserver *//p' /etc/resolv.conf | sed 's/.*:.*/[&]/' | tr '\n' ' ')
echo "resolver $servers valid=1s; resolver_timeout 10s;" >/tmp/edge/resolver.conf
echo "set \$web ${WEB_UPSTREAM:-web:3000};" >/tmp/edge/web-name.conf

for proxy in $(echo "${EDGE_TRUSTED_PROXIES:-}" | tr ',' ' '); do
  echo "set_real_ip_from $proxy;"
done >/tmp/edge/real-ip.conf
[ ! -s /tmp/edge/real-ip.conf ] || echo 'real_ip_header X-Forwarded-For; real_ip_recursive on;' >>/tmp/edge/real-ip.conf

# Machines without IPv6 refuse to listen on it.
listen() { echo "listen $1;"; [ ! -e /proc/net/if_inet6 ] || echo "listen [::]:$1;"; }

if [ -e /run/tls/tls.crt ]; then
  cat >/tmp/edge/servers.conf <<CONF
server {
  $(listen 8080)
  location / { return 308 https://\$host\$request_uri; }
  location = /edge-healthz { access_log off; return 200; }
}
server {
  $(listen '8443 ssl http2')
  ssl_certificate /run/tls/tls.crt;
  ssl_certificate_key /run/tls/tls.key;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_cache shared:tls:5m;
  include /tmp/edge/web-name.conf;
  include site.conf;
}
CONF
else
  cat >/tmp/edge/servers.conf <<CONF
server {
  $(listen 8080)
  include /tmp/edge/web-name.conf;
  include site.conf;
}
CONF
fi
exec nginx -c /etc/nginx/slipway/nginx.conf -g 'daemon off;'
