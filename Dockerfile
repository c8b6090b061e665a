# Builds the program, then keeps only it, its articles and the C libraries it stands on.
FROM swift:6.2-bookworm AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libmicrohttpd-dev libsqlite3-dev libcmark-dev libbrotli-dev \
        libcurl4-openssl-dev zlib1g-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Package.swift ./
COPY Sources Sources
COPY Tests Tests
RUN swift build -c release --product handrail --static-swift-stdlib \
    && strip .build/release/handrail

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libmicrohttpd12 libsqlite3-0 libcmark0.30.2 libbrotli1 libcurl4 zlib1g \
        ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /srv/handrail --shell /usr/sbin/nologin handrail \
    && mkdir -p /srv/handrail/data && chown -R handrail:handrail /srv/handrail
WORKDIR /srv/handrail
COPY --from=build /src/.build/release/handrail /usr/local/bin/handrail
COPY Articles Articles
COPY Public Public
USER handrail
ENV HANDRAIL_HOST=0.0.0.0
EXPOSE 8080
VOLUME /srv/handrail/data
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s \
    CMD ["handrail", "doctor", "--host", "127.0.0.1"]
ENTRYPOINT ["handrail"]
CMD ["serve"]
