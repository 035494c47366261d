#!/bin/sh
# Installs packages of Debian, and nothing but them: by themselves, those of Redis and PostgreSQL would also start a
# service each and make a database. The two files that keep them from it are gone again at the end.
set -eu

added=''
trap 'rm -f $added; [ -z "$conf_dir" ] || rmdir "$conf_dir"' EXIT
trap 'exit 1' HUP INT TERM
conf_dir=''

if [ ! -e /usr/sbin/policy-rc.d ]; then
	added='/usr/sbin/policy-rc.d'
	printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
	chmod 755 /usr/sbin/policy-rc.d
fi
if [ ! -d /etc/postgresql-common/createcluster.d ]; then
	mkdir -p /etc/postgresql-common/createcluster.d
	conf_dir=/etc/postgresql-common/createcluster.d
fi
no_cluster=/etc/postgresql-common/createcluster.d/n8n-nodes-8x8-voice.conf
added="$added $no_cluster"
echo 'create_main_cluster = false' > "$no_cluster"

export DEBIAN_FRONTEND=noninteractive
# A package list may name versions that the mirror has no more.
apt-get -q update
apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@"
