export { cloudsByPlace, cloudsOfDecision } from '#catalog';
