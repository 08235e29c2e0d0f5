#!/usr/bin/env bash
# Makes the certificates of the cluster in deploy/compose.cluster.yml, into a folder (default: deploy/cluster/certificates):
# an authority of its own, one for each node, and one for each program that asks, by which it is known. Nothing that exists is
# made again; remove a file to have it renewed. Needs openssl.
#   deploy/cluster/certificates.sh [FOLDER [NODE...]]     nodes: search-1 search-2 search-3
set -euo pipefail
umask 077
folder=${1:-$(dirname "$0")/certificates}
shift || true
nodes=("$@")
((${#nodes[@]} > 0)) || nodes=(search-1 search-2 search-3)
# Ten years for the authority, two for all others.
authority_days=3650
days=730
mkdir -p "$folder"
cd "$folder"

if [[ ! -e ca.pem ]]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -sha256 -nodes -days "$authority_days" -keyout ca-key.pem -out ca.pem \
    -subj '/O=zhengwen/CN=zhengwen authority' \
    -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign' 2>/dev/null
fi

# name, what it is for, further names of the machine
certificate() {
  local name=$1 use=$2 also=${3:-}
  [[ ! -e $name.pem ]] || return 0
  local request extensions
  request=$(mktemp) extensions=$(mktemp)
  {
    echo 'basicConstraints=CA:FALSE'
    echo 'keyUsage=critical,digitalSignature'
    echo "extendedKeyUsage=$use"
    [[ -z $also ]] || echo "subjectAltName=$also"
  } >"$extensions"
  # Keys as PKCS#8, which Java reads.
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$name-key.pem" 2>/dev/null
  openssl req -new -key "$name-key.pem" -subj "/O=zhengwen/CN=$name" -out "$request"
  openssl x509 -req -in "$request" -CA ca.pem -CAkey ca-key.pem -CAcreateserial -days "$days" -sha256 \
    -extfile "$extensions" -out "$name.pem" 2>/dev/null
  rm -f "$request" "$extensions"
}

for node in "${nodes[@]}"; do
  # In Kubernetes a node is NODE.search too, and `search` leads to any of them.
  certificate "$node" serverAuth,clientAuth "DNS:$node,DNS:$node.search,DNS:search,DNS:localhost,IP:127.0.0.1"
done
certificate zhengwen-server clientAuth
certificate zhengwen-indexer clientAuth
certificate zhengwen-admin clientAuth

# In containers others than the owner read them: nodes run as user 1000, servers and indexers as 1000 too. The key of the
# authority stays with whoever made it.
chmod 644 ./*.pem
chmod 600 ca-key.pem
echo "certificates in $folder"
