/** Headers of every answer; the nonce-bearing CSP of pages is made in proxy.ts. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  },
];

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Types are checked by `npm test` with the native compiler; Next would only repeat it, slower.
  typescript: { ignoreBuildErrors: true },
  // `next dev` refuses its own assets to 127.0.0.1 otherwise.
  allowedDevOrigins: ['127.0.0.1'],
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'nodemailer',
    'pg',
    'pino',
    'prom-client',
    'sharp',
  ],
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

module.exports = nextConfig;
