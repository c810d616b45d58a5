/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Types are checked by `npm test` with the native compiler; Next would only repeat it, slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'pg',
    'pino',
    'sharp',
  ],
};

module.exports = nextConfig;
