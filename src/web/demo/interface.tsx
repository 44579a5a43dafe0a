import { startApplication, page } from '#web';
startApplication({
  languages: { vi: 'Tiếng Việt', en: 'English' },
  signIn: () => import('./sign-in.tsx'),
  signOut: async () => {
    document.cookie = 'out=1';
  },
  rooms: [
    {
      places: [
        { to: '/work', key: 'demo.work', icon: 'inbox', order: 1 },
        { to: '/overview', key: 'demo.overview', icon: 'gauge', order: 2 },
        { to: '/programmes', key: 'demo.programmes', icon: 'layers', order: 3 },
        { to: '/inspection', key: 'demo.inspection', icon: 'inspect', order: 4 },
        { to: '/reviews', key: 'demo.reviews', icon: 'pages', order: 5 },
        { to: '/surveys', key: 'demo.surveys', icon: 'people', order: 6 },
        { to: '/lessons', key: 'demo.lessons', icon: 'bulb', order: 7 },
        { to: '/recs', key: 'demo.recs', icon: 'envelope', order: 8 },
        { to: '/statute', key: 'demo.statute', icon: 'book', order: 9 },
        { to: '/consult', key: 'demo.consult', icon: 'bubble', order: 10 },
        { to: '/directives', key: 'demo.directives', icon: 'document', order: 11 },
        { to: '/units', key: 'demo.units', icon: 'tree', order: 12 },
        { to: '/audit', key: 'demo.audit', icon: 'clock', order: 13 },
        { to: '/settings', key: 'demo.settings', icon: 'sliders', order: 14 },
      ],
      pages: [
        page({ path: '/work', load: () => import('./simple.tsx') }),
        page({ path: '/overview', load: () => import('./overview.tsx') }),
        page({ path: '/programmes', load: () => import('./list.tsx') }),
        page({ path: '/programmes/$id', load: () => import('./object.tsx') }),
        page({ path: '/reviews', load: () => import('./forms.tsx') }),
        page({ path: '/units', load: () => import('./many.tsx') }),
        page({ path: '/consult', load: () => import('./simple.tsx'), public: true }),
      ],
      texts: {
        vi: () => import('./texts/vi.json', { with: { type: 'json' } }),
        en: () => import('./texts/en.json', { with: { type: 'json' } }),
      },
      tour: [
        { key: 'demo.tour1', to: '/overview', order: 1 },
        { key: 'demo.tour2', to: '/programmes/1', order: 2 },
      ],
    },
  ],
});
