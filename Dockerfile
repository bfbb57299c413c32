# Two images: `bot` runs the bot and a worker on a processor, `gpu-worker` a worker on an NVIDIA card.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY patches patches
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim AS bot
ENV NODE_ENV=production LUAMANCER_DATA=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/bin bin
COPY --from=build /app/dist dist
COPY --from=build /app/library library
COPY --from=build /app/models models
COPY --from=build /app/prompts prompts
COPY --from=build /app/node_modules node_modules
RUN mkdir /data && chown node /data
USER node
VOLUME /data
ENTRYPOINT ["node", "bin/luamancer"]
CMD ["bot"]

FROM nvidia/cuda:12.9.1-runtime-ubuntu24.04 AS gpu-worker
ENV NODE_ENV=production LUAMANCER_DATA=/data
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /usr/local/lib/node_modules /usr/local/lib/node_modules
WORKDIR /app
COPY --from=bot /app ./
# What makes llama.cpp compute on the card; it is used without any setting (docs/MODELS.md).
RUN node /usr/local/lib/node_modules/npm/bin/npm-cli.js install --no-save --ignore-scripts @node-llama-cpp/linux-x64-cuda@3.21.1 \
  && useradd --system luamancer && mkdir /data && chown luamancer /data
USER luamancer
VOLUME /data
ENTRYPOINT ["node", "bin/luamancer"]
CMD ["worker"]
