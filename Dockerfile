# Node builds the forms, Maven the rest; neither is in the image that runs.
FROM node:20.20.2-bookworm-slim AS node

FROM maven:3.9.9-eclipse-temurin-17 AS build
COPY --from=node /usr/local/bin/ /usr/local/bin/
COPY --from=node /usr/local/lib/node_modules/ /usr/local/lib/node_modules/
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -ntp package -DskipTests -Dmaven.test.skip=true
RUN java -Djarmode=tools -jar target/bureau-*.jar extract --layers --application-filename bureau.jar --destination layers

FROM eclipse-temurin:17.0.20.1_1-jre-noble
RUN useradd --system --uid 10001 --create-home --home-dir /app bureau \
    && install -d -o bureau -g bureau /data
WORKDIR /app
COPY LICENSE NOTICE ./
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
ENV BUREAU_DATA=/data BUREAU_PORT=8080
VOLUME /data
EXPOSE 8080
USER bureau
# The image has no curl; bash can speak enough HTTP for this.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "bureau.jar"]
