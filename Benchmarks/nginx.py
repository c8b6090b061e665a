"""nginx with one static file, set up to be fast."""

import gzip
import os
import shutil

import machine
from figures import Unmeasured
from server import Server

# What it writes of itself when told the type and given a compressed file.
WRITTEN = {"content-type", "content-encoding"}


def serve(bench, page):
    """nginx serving the page's bytes with the page's header fields."""
    program = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if not program:
        raise Unmeasured("nginx is not installed: run “Support/install bench”")
    folder = bench.folder / "nginx"
    file = folder / "files" / page.path.lstrip("/")
    file.parent.mkdir(parents=True)
    if page.field("content-encoding"):
        file.with_name(file.name + ".gz").write_bytes(page.body)
        file.write_bytes(gzip.decompress(page.body))
    else:
        file.write_bytes(page.body)
    port = machine.free_port()
    (folder / "nginx.conf").write_text(configuration(folder, port, bench.threads, page))
    command = [program, "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "log"]
    return Server("nginx", command, port, page.path, folder / "log")


def configuration(folder, port, threads, page):
    # Its workers would give up root's rights, and with them the folder.
    user = "user root;" if os.geteuid() == 0 else ""
    temporary = "\n    ".join(
        f"{name}_temp_path {folder}/{name};"
        for name in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    )
    fields = [field for field in page.fields if field[0].lower() not in WRITTEN]
    if not page.field("last-modified"):
        # Takes its own away.
        fields.append(("Last-Modified", ""))
    added = "\n        ".join(f"add_header {name} {quoted(value)};" for name, value in fields)
    static = "on" if page.field("content-encoding") else "off"
    return f"""\
daemon off;
{user}
pid {folder}/pid;
worker_processes {threads};
events {{
    worker_connections 4096;
}}
http {{
    {temporary}
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_timeout 65;
    keepalive_requests 100000000;
    open_file_cache max=100 inactive=10m;
    open_file_cache_valid 10m;
    default_type {quoted(page.field("content-type"))};
    etag off;
    max_ranges 0;
    gzip_static {static};
    server {{
        listen 127.0.0.1:{port} backlog=1024;
        root {folder}/files;
        {added}
    }}
}}
"""


def quoted(text):
    if "$" in text:
        raise Unmeasured("a header field has a “$”, which nginx cannot be told to send")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
