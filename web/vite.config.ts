import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  // Windows 10's own browser and what offices have had since 2022.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome100', 'edge100', 'firefox100'],
    // One chunk: it comes from this computer or the office's network, and both screens need nearly all of it.
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
