// Loaded before Astro: ends its process where the one that asked for the build has been killed.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
