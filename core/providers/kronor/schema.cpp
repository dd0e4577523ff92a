#include "providers/kronor/schema.h"

#include "providers/kronor/schema_tables.h"

namespace kassa::kronor {

namespace {

constexpr char commonTypes[] = R"(
scalar bigint scalar country scalar currency scalar date scalar jsonb scalar packed_phone_number scalar spoken_lang
scalar timestamptz scalar uuid
directive @cached(ttl: Int! = 60, refresh: Boolean! = false) on QUERY
)";

constexpr char paymentTypes[] = R"(
enum PaymentStatusEnum { INITIALIZING PRE_FLIGHT_CHECK WAITING_FOR_PAYMENT PROCESSING_REDIRECTED_APP PROCESSING_REDIRECTED_WEB
  WAITING_FOR_PROMOTION AUTHORIZED PARTIALLY_CAPTURED PAID FLOW_COMPLETED DECLINED ERROR CANCELLING CANCELLED
  CAPTURE_DECLINED RELEASED }
enum PaymentMethodEnum { APPLE_PAY BANK_TRANSFER BUY_NOW_PAY_LATER CREDIT_CARD DIRECT_DEBIT GOOGLE_PAY MOBILEPAY P24 PAYPAL
  POINTSPAY SWISH VIPPS }
enum SupportedCurrencyEnum { CHF CZK DKK EUR GBP HUF ISK NOK PLN RON SEK USD }
enum GatewayEnum { AVARDA ENABLE_BANKING FINSHARK KRONOR REEPAY TRUSTLY }
enum Language { CS DA DE EL EN ES ET FI FR HR HU IS IT LB LT LV MT NL NO PL PT RO SK SL SV }
type Merchant { id: bigint! currency: currency! }
type PaymentMethodStatus { country: country! currency: currency! gateway: GatewayEnum! paymentMethod: PaymentMethodEnum! }
)";

constexpr char orderTypes[] = R"(
enum OrderStatusEnum { PRE_FLIGHT_SCORING RISK_SCORING SCA_REQUIRED INSTALMENTS_AUTHORIZE INSTALMENT_PRE_PAYMENT
  WAITING_FOR_CAPTURE PARTIALLY_CAPTURED CAPTURE_DONE REJECTED CANCELLED }
enum BankidAuthStatusEnum { INITIALIZING PENDING COMPLETE FAILED CANCELLING CANCELLED }
)";

constexpr char merchantTypes[] = R"(
scalar citext scalar interval scalar smallint
enum PurchaseStatusEnum { WAITING_FOR_CAPTURE PARTIALLY_CAPTURED CAPTURE_DONE RETURNED CANCELLED INSTALMENTS_AUTHORIZE
  INSTALMENT_PRE_PAYMENT }
enum RefundStatusEnum { INITIALIZING WAITING_FOR_REFUND AWAITING_ACCOUNT_SELECTION PAID ERROR REFUND_AMBIGUOUS }
enum PaymentCaptureStatusEnum { WAITING_FOR_CAPTURE CAPTURING CAPTURE_COOLDOWN CAPTURE_DONE CAPTURE_DECLINED ERROR }
enum Country { AT BE CH CY CZ DE DK EE ES FI FO FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO SE SI SK }
enum CustomerTitle { Mr Mrs Ms Miss }
type PurchaseExpiration { expiresAt: date! purchaseId: bigint! }
)";

constexpr char merchantInputs[] = R"(
input AddressInput { firstName: String! lastName: String! streetAddress: String! postalCode: String! city: String!
  country: Country! email: String! phoneNumber: String! streetAddress2: String streetName: String streetNumber: String
  careOf: String region: String title: CustomerTitle }
input PurchaseOrderLineInput { name: String! quantity: Int! pricePerItem: Int! taxRate: Int! totalAmount: Int!
  totalTaxAmount: Int! totalDiscountAmount: Int reference: String imageUrl: String itemUrl: String }
input PurchaseOrderWithInvoiceInput { idempotencyKey: String! merchantReference: String nationalIdentificationNumber: String!
  purchaseCountry: Country! purchaseLanguage: Language! purchaseLines: [PurchaseOrderLineInput!]! purchaseTotalAmount: Int!
  purchaseTaxAmount: Int! billingAddress: AddressInput! shippingAddress: AddressInput }
input PurchaseOrderWithInstalmentsInput { idempotencyKey: String! merchantReference: String
  nationalIdentificationNumber: String! purchaseCountry: Country! purchaseLanguage: Language!
  purchaseLines: [PurchaseOrderLineInput!]! purchaseTotalAmount: Int! purchaseTaxAmount: Int! billingAddress: AddressInput!
  shippingAddress: AddressInput }
type PurchaseOrderWithInvoiceResult { id: String! waitToken: String! }
type PurchaseOrderWithInstalmentsResult { id: String! waitToken: String! }
input PurchaseOrderCancelInput { purchaseOrderId: String! }
type PurchaseOrderCancelResult { result: Boolean! }
input NewScaSessionInput { idempotencyKey: String! onSuccessRedirectUrl: String! sePersonalNumber: String expiresAt: String }
type NewScaSessionResult { id: String! token: String! }
input PaymentSessionAdditionalData { name: String! ip: String! language: Language! email: String! phoneNumber: String
  shippingAddress: AddressInput orderLines: [PurchaseOrderLineInput!] customerReference: String }
input PaymentSessionInput { amount: Int! currency: SupportedCurrencyEnum country: Country idempotencyKey: String!
  merchantReference: String! merchantReference2: String message: String! expiresAt: String! allowExecutionDate: Boolean
  preferredGateway: GatewayEnum saveCardDetails: Boolean additionalData: PaymentSessionAdditionalData }
type PaymentSessionResult { token: String! }
input PaymentSessionWithReferenceCheckInput { amount: Int! currency: SupportedCurrencyEnum! country: Country!
  idempotencyKey: String! merchantReference: String! merchantReference2: String message: String! expiresAt: String!
  allowExecutionDate: Boolean preferredGateway: GatewayEnum saveCardDetails: Boolean
  additionalData: PaymentSessionAdditionalData }
type PaymentSessionWithReferenceCheckResult { token: String! paymentId: String paymentTransactionId: String }
input PurchaseCaptureAllInput { purchaseId: bigint! idempotencyKey: String! description: String }
type PurchaseCaptureAllResult { captureId: bigint! }
input PurchaseCaptureItemInput { reference: String! quantity: Int! pricePerItem: Int! taxRate: Int! totalAmount: Int!
  totalTaxAmount: Int! }
input PurchaseCaptureInput { purchaseId: bigint! idempotencyKey: String! description: String
  captureItems: [PurchaseCaptureItemInput!]! }
type PurchaseCaptureResult { captureId: bigint! }
input PurchaseCaptureWithItemReferencesInput { purchaseId: bigint! idempotencyKey: String! description: String
  itemReferences: [String!]! }
type PurchaseCaptureWithItemReferencesResult { captureId: bigint! }
input PurchaseReturnAllInput { purchaseId: bigint! idempotencyKey: String! reason: String returnFee: Int }
type PurchaseReturnAllResult { returnId: bigint! }
input PurchaseReturnItemInput { reference: String! quantity: Int! pricePerItem: Int! taxRate: Int! totalAmount: Int!
  totalTaxAmount: Int! }
input PurchaseReturnInput { purchaseId: bigint! idempotencyKey: String! returnItems: [PurchaseReturnItemInput!]!
  returnReason: String returnFee: Int }
type PurchaseReturnResult { returnId: bigint! }
input PurchaseCancelInput { purchaseId: bigint! }
type PurchaseCancelResult { result: Boolean! }
input PaymentCaptureInput { amount: Int! idempotencyKey: String! paymentId: bigint paymentTransactionId: String message: String
  items: [PurchaseOrderLineInput!] createdBy: String generatedFrom: String }
type PaymentCaptureResult { captureId: bigint! captureTransactionId: String! }
input PaymentCaptureAllInput { amount: Int idempotencyKey: String! paymentId: bigint paymentTransactionId: String
  message: String items: [PurchaseOrderLineInput!] createdBy: String generatedFrom: String }
enum RefundPaymentMethod { BANK_PAYOUT }
input RefundBankAccountInfoInput { name: String! ibanAccountNumber: String! bic: String! }
input RefundPaymentInput { amount: Int! message: String! idempotencyKey: String! paymentId: bigint paymentTransactionId: String
  merchantReference: String refundMethod: RefundPaymentMethod bankAccountInfo: RefundBankAccountInfoInput
  items: [PurchaseOrderLineInput!] createdBy: String generatedFrom: String }
type RefundPaymentResult { waitToken: String! refundTransactionId: String! }
input ReleasePaymentInput { amount: Int! idempotencyKey: String! paymentId: bigint paymentTransactionId: String
  merchantReference: String createdBy: String generatedFrom: String }
type ReleasePaymentResult { releaseId: String! }
input PaymentCancelInput { idempotencyKey: String! paymentReference: String! }
type PaymentCancelResult { waitToken: String }
input WebhookEventSetting { event: String! enabled: Boolean! }
input SetWebhookUrlInput { webhookUrl: String! eventSettings: [WebhookEventSetting!]! settingId: Int }
type SetWebhookUrlResult { hmacSecret: String settingId: Int! }
input DeleteWebhookUrlInput { webhookUrl: String! }
type DeleteWebhookUrlResult { found: Boolean! }
input BlockTokenInput { tokenId: String! }
type BlockTokenResult { tokensBlocked: Int! }
type mutation_root {
  newPurchaseOrder(purchase: PurchaseOrderWithInvoiceInput!): PurchaseOrderWithInvoiceResult!
  newPurchaseOrderWithInvoice(purchase: PurchaseOrderWithInvoiceInput!): PurchaseOrderWithInvoiceResult!
  newPurchaseOrderWithInstalments(purchase: PurchaseOrderWithInstalmentsInput!): PurchaseOrderWithInstalmentsResult!
  purchaseOrderCancel(cancel: PurchaseOrderCancelInput!): PurchaseOrderCancelResult!
  newScaSession(session: NewScaSessionInput!): NewScaSessionResult!
  newPaymentSession(payment: PaymentSessionInput!): PaymentSessionResult!
  newPaymentSessionWithReferenceCheck(payment: PaymentSessionWithReferenceCheckInput!): PaymentSessionWithReferenceCheckResult!
  newPurchaseCaptureAll(capture: PurchaseCaptureAllInput!): PurchaseCaptureAllResult!
  newPurchaseCapture(capture: PurchaseCaptureInput!): PurchaseCaptureResult!
  newPurchaseCaptureWithItemReferences(capture: PurchaseCaptureWithItemReferencesInput!): PurchaseCaptureWithItemReferencesResult!
  newPurchaseReturnAll(return: PurchaseReturnAllInput!): PurchaseReturnAllResult!
  newPurchaseReturn(return: PurchaseReturnInput!): PurchaseReturnResult!
  purchaseCancel(cancel: PurchaseCancelInput!): PurchaseCancelResult!
  newPaymentCapture(capture: PaymentCaptureInput!): PaymentCaptureResult!
  capturePaymentAll(capture: PaymentCaptureAllInput!): PaymentCaptureResult!
  refundPayment(refund: RefundPaymentInput!): RefundPaymentResult!
  releasePayment(release: ReleasePaymentInput!): ReleasePaymentResult!
  cancelPayment(cancel: PaymentCancelInput!): PaymentCancelResult!
  setWebhookUrl(setWebhookUrl: SetWebhookUrlInput!): SetWebhookUrlResult!
  deleteWebhookUrl(deleteWebhookUrl: DeleteWebhookUrlInput!): DeleteWebhookUrlResult!
  blockToken(token: BlockTokenInput!): BlockTokenResult!
}
)";

constexpr char sessionInputs[] = R"(
enum MobilePayUserFlow { NativeRedirect PushMessage QR WebRedirect }
enum BuyNowPayLaterProduct { DIRECT_INVOICE INVOICE LOAN PART_PAYMENT }
enum PaymentRedirectTarget { APP WEB }
input AddSessionDeviceInformationInput { browserName: String! browserVersion: String! fingerprint: String! osName: String!
  osVersion: String! userAgent: String! }
type AddSessionDeviceInformationResult { result: Boolean! }
input SwishPaymentInput { flow: String! customerSwishNumber: String idempotencyKey: String! returnUrl: String!
  merchantReturnUrl: String }
type SwishPaymentResult { waitToken: String! }
input CreditCardPaymentInput { idempotencyKey: String! returnUrl: String! merchantReturnUrl: String }
type CreditCardPaymentResult { waitToken: String! gateway: GatewayEnum! authToken: String }
input MobilePayPaymentInput { idempotencyKey: String! returnUrl: String! merchantReturnUrl: String userFlow: MobilePayUserFlow }
type MobilePayPaymentResult { waitToken: String! gateway: GatewayEnum! }
input VippsPaymentInput { idempotencyKey: String! returnUrl: String! merchantReturnUrl: String userFlow: MobilePayUserFlow }
type VippsPaymentResult { waitToken: String! gateway: GatewayEnum! }
input PayPalPaymentInput { idempotencyKey: String! returnUrl: String! merchantReturnUrl: String }
type PayPalPaymentResult { paymentId: String! }
input P24PaymentInput { idempotencyKey: String! returnUrl: String! merchantReturnUrl: String paymentMethodId: bigint
  p24RegulationAccept: Boolean }
type P24PaymentResult { paymentId: String! }
input TrustlyPaymentInput { idempotencyKey: String! returnUrl: String! merchantReturnUrl: String }
type TrustlyPaymentResult { paymentId: String! }
input PointspayPaymentInput { idempotencyKey: String! returnUrl: String! merchantReturnUrl: String language: Language }
type PointspayPaymentResult { paymentId: String! }
input BankTransferPaymentInput { idempotencyKey: String! returnUrl: String! merchantReturnUrl: String aspspId: bigint
  executionDate: String flow: String requestRedirectState: String }
type BankTransferPaymentResult { paymentId: String! paymentRequestId: String gateway: GatewayEnum! }
input BuyNowPayLaterPaymentInput { idempotencyKey: String! returnUrl: String! merchantReturnUrl: String
  buyNowPayLaterProduct: BuyNowPayLaterProduct! nationalIdentificationNumber: String! }
type BuyNowPayLaterPaymentResult { paymentId: String! paymentRequestId: String gateway: GatewayEnum! }
input GooglePayPaymentInput { idempotencyKey: String! returnUrl: String! merchantReturnUrl: String }
type GooglePayPaymentResult { waitToken: String! gateway: GatewayEnum! authToken: String gatewayMerchantId: String!
  googleMerchantId: String! googleMerchantName: String! googleMerchantOrigin: String }
input ApplePayPaymentInput { flow: String! idempotencyKey: String! returnUrl: String! merchantReturnUrl: String
  verificationUrl: String }
type ApplePayPaymentResult { waitToken: String! gateway: GatewayEnum! authToken: String }
input PaymentCancelInput { idempotencyKey: String! }
type PaymentCancelResult { waitToken: String }
input SwishPaymentCancelInput { idempotencyKey: String! paymentId: String! }
type SwishPaymentCancelResult { waitToken: String! }
input CapturePayPalPaymentInput { idempotencyKey: String! paymentId: String! }
type CapturePayPalPaymentResult { paymentId: String! }
input BankTransferFlowInput { idempotencyKey: String! paymentRequestId: String! }
type BankTransferFlowResult { waitToken: String! }
input LogInput { additionalData: String clientSessionId: String! idempotencyKey: String! stateContext: String! stateName: String! }
type LogResult { status: String! }
type RefreshPaymentStatusResult { result: Boolean! }
input PaymentRedirectInput { idempotencyKey: String! paymentRequestId: String! redirectTarget: PaymentRedirectTarget!
  redirectUrl: String! }
type PaymentRedirectResult { waitToken: String! }
type mutation_root {
  newSwishPayment(pay: SwishPaymentInput!): SwishPaymentResult!
  newCreditCardPayment(pay: CreditCardPaymentInput!): CreditCardPaymentResult!
  newMobilePayPayment(pay: MobilePayPaymentInput!): MobilePayPaymentResult!
  newVippsPayment(pay: VippsPaymentInput!): VippsPaymentResult!
  newPayPalPayment(pay: PayPalPaymentInput!): PayPalPaymentResult!
  newP24Payment(pay: P24PaymentInput!): P24PaymentResult!
  newTrustlyPayment(pay: TrustlyPaymentInput!): TrustlyPaymentResult!
  newPointspayPayment(pay: PointspayPaymentInput!): PointspayPaymentResult!
  newBankTransferPayment(pay: BankTransferPaymentInput!): BankTransferPaymentResult!
  newBuyNowPayLaterPayment(pay: BuyNowPayLaterPaymentInput!): BuyNowPayLaterPaymentResult!
  newGooglePayPayment(pay: GooglePayPaymentInput!): GooglePayPaymentResult!
  newApplePayPayment(pay: ApplePayPaymentInput!): ApplePayPaymentResult!
  addSessionDeviceInformation(info: AddSessionDeviceInformationInput!): AddSessionDeviceInformationResult!
  cancelPayment(cancel: PaymentCancelInput!): PaymentCancelResult!
  cancelSwishPayment(pay: SwishPaymentCancelInput!): SwishPaymentCancelResult!
  capturePayPalPayment(pay: CapturePayPalPaymentInput!): CapturePayPalPaymentResult!
  updateBankTransferFlow(flow: BankTransferFlowInput!): BankTransferFlowResult!
  log(info: LogInput!): LogResult!
  refreshPaymentStatus: RefreshPaymentStatusResult!
  redirectPayment(redirect: PaymentRedirectInput!): PaymentRedirectResult!
}
)";

// `onlyQueries`: root fields that cannot be subscribed to.
QByteArray roots(const QByteArray &fields, const QByteArray &onlyQueries, bool mutations)
{
    return "schema { query: query_root" + QByteArray(mutations ? " mutation: mutation_root" : "") +
           " subscription: subscription_root }\ntype query_root { " + fields + onlyQueries +
           " version: String! }\ntype subscription_root { " + fields + "}\n";
}

graphql::Schema parsed(const QByteArray &text)
{
    auto schema = graphql::Schema::parse(commonTypes + text + graphql::introspectionTypes);
    Q_ASSERT_X(schema, "schema", schema ? "" : qPrintable(english(schema.error().detail)));
    return schema.value_or(graphql::Schema());
}

graphql::Schema merchantSchema()
{
    return parsed(
        QByteArray(orderTypes) + paymentTypes + merchantTypes + merchantInputs +
        comparisonsFor({&orderTables(), &merchantTables(), &paymentTables(), &merchantDetailTables()}) +
        definitionsOf(orderTables()) + definitionsOf(merchantTables()) + definitionsOf(paymentTables()) +
        definitionsOf(merchantDetailTables()) +
        roots(rootFields(orderTables()) + rootFields(merchantTables()) + rootFields(paymentTables()),
              rootFields(merchantTables(), false) + "merchant(id: bigint!): Merchant", true));
}

// version, purchaseOrders, bankIdAuth; no mutation (section 11).
graphql::Schema orderTokenSchema()
{
    return parsed(orderTypes + comparisonsFor({&orderTables()}) + definitionsOf(orderTables()) +
                  roots(rootFields(orderTables()), {}, false));
}

graphql::Schema sessionTokenSchema()
{
    return parsed(QByteArray(paymentTypes) + sessionInputs +
                  comparisonsFor({&paymentTables(), &sessionDetailTables()}) +
                  definitionsOf(paymentTables()) + definitionsOf(sessionDetailTables()) +
                  roots(rootFields(paymentTables()), "merchant(id: bigint!): Merchant", true));
}

} // namespace

const graphql::Schema &schemaOf(Role role)
{
    static const graphql::Schema merchant = merchantSchema();
    static const graphql::Schema orderToken = orderTokenSchema();
    static const graphql::Schema sessionToken = sessionTokenSchema();
    switch (role) {
    case Role::OrderToken:
        return orderToken;
    case Role::SessionToken:
        return sessionToken;
    case Role::Merchant:
        break;
    }
    return merchant;
}

} // namespace kassa::kronor
