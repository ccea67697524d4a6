import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { noticeHangUps } from './common/http/hang-up.js';
import { answerOtherMethods, routing } from './common/http/methods.js';
import { arrival, refuseUnreadableRequest, refuseWhileClosing } from './common/http/parser-answers.js';
import { JsonText } from './common/http/json-text.js';
import { apiAddress } from './common/http/api-address.js';
import { refuseUnmetHeads } from './common/http/unmet-heads.js';
import { refuseUnreadableAddress } from './common/http/unreadable-address.js';
import { setFixedHeaders } from './common/http/headers.js';
import { drainUnreadBodies, leaveBodiesUnread } from './common/http/unread-body.js';
import { RunningEnv } from './config/config.module.js';
import { RequestLimit } from './modules/auth/request-limit.js';
import { countUnguarded } from './modules/auth/unguarded-limit.js';
import { serveOpenApi } from './docs/openapi.js';

/** The application as it runs and as the tests call it, on a connected data source. It does not listen yet. */
export async function createApp(env: RunningEnv, dataSource: DataSource): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: env.trustedProxies.length > 0 ? env.trustedProxies : false,
    frameworkErrors: refuseUnreadableAddress,
    clientErrorHandler: refuseUnreadableRequest,
    return503OnClosing: false,
    requestTimeout: arrival.whole,
    http: {
      headersTimeout: arrival.head,
      connectionsCheckingInterval: arrival.lookEvery,
      requireHostHeader: false, // refuseUnmetHeads asks for it
    },
    rewriteUrl: ({ url = '/' }) => apiAddress(url),
    routerOptions: routing,
  });
  const fastify = adapter.getInstance();
  fastify.setReplySerializer((payload) => JsonText.print(payload));
  noticeHangUps(fastify);
  leaveBodiesUnread(fastify);
  drainUnreadBodies(fastify);
  setFixedHeaders(fastify);
  refuseWhileClosing(fastify);
  refuseUnmetHeads(fastify);
  await fastify.register(cookie);

  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(env, dataSource), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: ['warn', 'error', 'fatal'],
  });
  countUnguarded(fastify, app.get(RequestLimit));
  answerOtherMethods(fastify);
  if (env.corsAllowedOrigins.length > 0) {
    // OPTIONS is answered by answerOtherMethods, whoever asks; here it only gets the CORS headers.
    app.enableCors({
      origin: env.corsAllowedOrigins,
      credentials: true,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
      preflightContinue: true,
      strictPreflight: false,
    });
  }
  serveOpenApi(app);
  return app;
}
