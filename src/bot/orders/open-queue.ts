import { OrderQueue } from '../../queue/order-queue.ts';
import { type IntakeOptions, openReplies } from '../../queue/reply-intake.ts';

/** Both ends of the way of an order, as far as the bot has to do with them. */
export interface Orders extends Pick<OrderQueue, 'submit' | 'cancel' | 'ahead'> {
  close(): Promise<void>;
}

export type OpenOrders = (options: IntakeOptions) => Promise<Orders>;

/** The queue in Redis. Replies come from now on, also those that waited while nobody was here. */
export const openOrderQueue: OpenOrders = async (options) => {
  const queue = await OrderQueue.open(options.address, options.log);
  const intake = await openReplies(options);
  return {
    submit: (order, room) => queue.submit(order, room),
    cancel: (orderId, guildId) => queue.cancel(orderId, guildId),
    ahead: (orderId) => queue.ahead(orderId),
    async close() {
      await intake.close();
      await queue.close();
    },
  };
};
