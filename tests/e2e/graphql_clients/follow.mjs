// Follows a subscription with a client that is not ours: node follow.mjs LIBRARY, the rest in the environment
// (FOLLOW_URL, FOLLOW_TOKEN, FOLLOW_QUERY). One JSON object a line says what happens; "stop" on standard input ends it.
import { createInterface } from 'node:readline';
import { createClient } from 'graphql-ws';
import { SubscriptionClient } from 'subscriptions-transport-ws';
import WebSocket from 'ws';

const { FOLLOW_URL: url, FOLLOW_TOKEN: token, FOLLOW_QUERY: query } = process.env;
const connectionParams = { headers: { Authorization: `Bearer ${token}` } };

function tell(what) {
    process.stdout.write(JSON.stringify(what) + '\n');
}

const listener = {
    next: (result) => tell({ next: result }),
    error: (error) => tell({ error: error.reason ?? error.message ?? error, code: error.code }),
    complete: () => tell({ complete: true }),
};

const followers = {
    'graphql-ws': () => {
        const client = createClient({
            url,
            webSocketImpl: WebSocket,
            connectionParams,
            on: {
                connected: (socket) => tell({ connected: socket.protocol }),
                ping: (received) => received && tell({ ping: true }),
            },
        });
        const stop = client.subscribe({ query }, listener);
        return async () => {
            stop();
            await client.dispose();
        };
    },
    'subscriptions-transport-ws': () => {
        const keepsAlive = class extends WebSocket {
            constructor(...words) {
                super(...words);
                this.on('message', (text) => JSON.parse(text).type === 'ka' && tell({ ping: true }));
            }
        };
        const connectionCallback = (error) => error && tell({ error });
        const options = { reconnect: true, connectionParams, connectionCallback };
        const client = new SubscriptionClient(url, options, keepsAlive);
        client.onConnected(() => tell({ connected: client.client.protocol }));
        client.onReconnected(() => tell({ connected: client.client.protocol }));
        client.onError((error) => tell({ error: error.message }));
        const followed = client.request({ query }).subscribe(listener);
        return async () => {
            followed.unsubscribe();
            client.close(true);
        };
    },
};

const stop = followers[process.argv[2]]();
createInterface({ input: process.stdin }).on('line', async () => {
    await stop();
    process.exit(0);
});
