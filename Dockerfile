# Due Regard in a container. docs/operations/operations.md says how to run it.
# The database driver is compiled where no ready-made one can be fetched: that takes a compiler, which the service does not need.
FROM node:22-slim AS build
RUN apt-get update && apt-get install --yes --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-slim
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/build ./build
COPY --from=build /app/app ./app
COPY --from=build /app/db ./db
COPY --from=build /app/scripts ./scripts
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production DATABASE_FILE=/data/council.sqlite HOST=0.0.0.0 PORT=3000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm, is the process that is told to stop: npm would keep the signal to itself. The first is `npm run db:migrate`.
CMD ["sh", "-c", "node --import tsx scripts/migrate.ts && exec node scripts/serve.js"]
