export { nodeOrder, outcomeOrder } from '#walk';
