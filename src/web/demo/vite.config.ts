import { defineConfig, mergeConfig, type Plugin } from 'vite';
import base from '../../../vite.config.ts';
const mock: Plugin = {
  name: 'mock',
  configurePreviewServer(server) {
    server.middlewares.use((request: any, response: any, next: any) => {
      const url = new URL(request.url, 'http://x');
      if (!url.pathname.startsWith('/api/')) {
        if (!/\.\w+$/.test(url.pathname)) request.url = '/src/web/demo/index.html';
        return next();
      }
      const signedIn = !String(request.headers.cookie ?? '').includes('out=1');
      const reply = (status: number, body: unknown) => {
        response.statusCode = status;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(body));
      };
      if (!signedIn) return reply(401, { code: 'web.signed-out' });
      if (url.pathname === '/api/v1/me')
        return reply(200, {
          person: { id: 'p1', name: 'Nguyễn Thị Minh Hà' },
          posts: [
            {
              id: 'a',
              unitId: 'u',
              unitName: 'Văn phòng Thành uỷ Hà Nội',
              title: 'Chuyên viên',
              role: 'office',
            },
            {
              id: 'b',
              unitId: 'v',
              unitName: 'Ban Tổ chức Thành uỷ',
              title: 'Phó Trưởng ban',
              role: 'leader',
            },
          ],
          workspace: { name: 'Thành uỷ Hà Nội', sample: true, today: '2024-08-07' },
          can: { admin: true },
        });
      if (url.pathname === '/api/v1/search')
        return reply(200, [
          { title: 'Điều lệ Đảng', kind: 'demo.kind', to: '/statute', detail: '12 chương, 48 điều' },
          { title: 'Đề án 05', kind: 'demo.kind', to: '/programmes/1', detail: null },
        ]);
      return reply(404, { code: 'platform.not-found' });
    });
  },
};
base.server = {};
base.preview = {};
export default mergeConfig(
  base,
  defineConfig({
    plugins: [mock],
    build: {
      outDir: '/tmp/demo-dist',
      emptyOutDir: true,
      rolldownOptions: {
        input: 'src/web/demo/index.html',
        treeshake: { moduleSideEffects: [{ test: /demo\/interface\.tsx$/, sideEffects: true }] },
      },
    },
  }),
);
