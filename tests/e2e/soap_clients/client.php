<?php
// PHP's SoapClient at a SEQR service: php client.php WSDL OPERATION JSON-ARGUMENTS. Prints the answer's `return` as JSON.
declare(strict_types=1);

[, $wsdl, $operation, $arguments] = $argv;
try {
    $soap = new SoapClient($wsdl, ['cache_wsdl' => WSDL_CACHE_NONE, 'features' => SOAP_SINGLE_ELEMENT_ARRAYS]);
    $answer = $soap->__soapCall($operation, [json_decode($arguments, true, 512, JSON_THROW_ON_ERROR)]);
    echo json_encode($answer->return, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
} catch (SoapFault $fault) {
    echo json_encode(['fault' => $fault->faultstring]);
}
